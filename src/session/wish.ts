/** What an action asks of the program around the desk: it knows other pages, files and the window. */
export type Wish =
  | { readonly kind: 'pane'; readonly step: 1 | -1 }
  | { readonly kind: 'page'; readonly step: 1 | -1 }
  | { readonly kind: 'start' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'openFiles' }
  | { readonly kind: 'openFolder' }
  | { readonly kind: 'openList' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'archivePage' }
  | { readonly kind: 'removePage' }
  | { readonly kind: 'searchPages' }
  | { readonly kind: 'otherLanguage' }
  | { readonly kind: 'theme'; readonly theme: 'system' | 'light' | 'dark' }
