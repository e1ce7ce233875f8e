/** Longer selections are not what somebody looks for. In UTF-16 code units. */
const LONGEST = 100

/** The text that is selected on the screen, in a field or outside; empty when it is none to look for. */
export function selectedText(): string {
  const field = document.activeElement
  const text =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (getSelection()?.toString() ?? '')
  return text.length <= LONGEST && /\S/.test(text) ? text : ''
}
