/** Text as it may stand in an attribute: on one line, and without what XML does not know. */
export const escaped = (text: string): string =>
  text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
