/** What a headline is read against. All of it is clean text: corrections applied, wrapped lines joined. */
export interface HeadlineContext {
  /** The article's body; '' where there is none. Paragraphs are parted by line feeds. */
  readonly body: string
  /** What stands over and under the headline; '' where there is none. */
  readonly kicker: string
  readonly deck: string
}
