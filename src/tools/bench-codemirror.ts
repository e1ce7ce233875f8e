// The page that Galley's interface is measured beside: CodeMirror 6 showing the text of the file that is chosen. It is
// bundled for the benchmark alone.
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view'

/** What `@codemirror/commands` would do with these keys. */
const goTo = (end: (length: number) => number) => (view: EditorView) => {
  const selection = { anchor: end(view.state.doc.length) }
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' })
  return true
}

const keys = keymap.of([
  {
    key: 'Enter',
    run(view) {
      const change = view.state.replaceSelection(view.state.lineBreak)
      view.dispatch(change, { scrollIntoView: true, userEvent: 'input' })
      return true
    },
  },
  { key: 'Ctrl-Home', run: goTo(() => 0) },
  { key: 'Ctrl-End', run: goTo((length) => length) },
])

const theme = EditorView.theme({
  '&': { height: 'calc(100vh - 80px)', fontSize: '15px' },
  '.cm-scroller': { overflow: 'auto', lineHeight: '25px' },
})

document.querySelector('input')?.addEventListener('change', async (event) => {
  const text = await (event.target as HTMLInputElement).files?.[0].text()
  const extensions = [
    lineNumbers(),
    drawSelection(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    keys,
    theme,
  ]
  new EditorView({ state: EditorState.create({ doc: text, extensions }), parent: document.body })
})
