import { renderToStaticMarkup } from 'react-dom/server'
import { Opening } from '../ui/opening'
import { LanguageContext, wordsIn } from '../ui/words'

const LANGUAGES = [
  ['zh', 'zh-Hans'],
  ['en', 'en'],
] as const

/** The opening in each language; the styles show one of them. */
export const openings: string = LANGUAGES.map(([language, tag]) =>
  renderToStaticMarkup(
    <div className="opening" lang={tag}>
      <LanguageContext value={language}>
        <Opening />
      </LanguageContext>
    </div>,
  ),
).join('')

/** What is said where no script may run. */
export const unscripted: string = renderToStaticMarkup(
  <noscript>
    {LANGUAGES.map(([language, tag]) => (
      <p key={tag} lang={tag} className="p-6">
        {wordsIn(language).needsScript}
      </p>
    ))}
  </noscript>,
)
