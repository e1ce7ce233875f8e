import { createContext, useContext } from 'react'
import { en, type Words } from './en'
import { zh } from './zh'

export type Language = 'zh' | 'en'
export type { Words }

export const wordsIn = (language: Language): Words => (language === 'zh' ? zh : en)

export const LanguageContext = createContext<Language>('zh')

/** The words of the language that the interface speaks. */
export const useWords = (): Words => wordsIn(useContext(LanguageContext))
