/** Entries parted by `|`, a source and its target parted by a space. */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
