import type { PrintedText } from '../printed-text'
import { printedPages } from './printed-pages'

/** For tests: a file of each kind around what is to be read. `page` is the Page's content, `more` stands before the Layout. */
export const altoFile = (page: string, more = '', version = 4): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#">
<Description><MeasurementUnit>pixel</MeasurementUnit></Description>
${more}
<Layout><Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="2000" HEIGHT="3000"><PrintSpace>${page}</PrintSpace></Page></Layout>
</alto>`

export const pageFile = (page: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Metadata><Creator>a test</Creator><Created>2026-01-01T00:00:00</Created><LastChange>2026-01-01T00:00:00</LastChange></Metadata>
<Page imageFilename="scans/page-1.tif" imageWidth="2000" imageHeight="3000" ${attributes}>${page}</Page>
</PcGts>`

export const hocrFile = (page: string): string =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>not on the page</title></head><body>
<div class="ocr_page" title='image "scans/page-1.png"; bbox 0 0 2000 3000; scan_res 150 150'>${page}</div>
</body></html>`

export function readFile(xml: string): PrintedText {
  const read = printedPages(xml, 'a.xml')
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.pages[0]
}

/** Each line's text with its place, as a file's own numbers: `text | frame | x y width height | size`. */
export function linesIn({ text, geometry }: PrintedText): readonly string[] {
  return geometry.lines.map(({ start, frame, x, y, width, height, size }) => {
    const line = text.slice(start).split('\n')[0]
    const places = [line, frame, `${x} ${y} ${width} ${height}`]
    return [...places, ...(size ? [size.toFixed(1)] : [])].join(' | ')
  })
}

export function problemWith(xml: string) {
  const read = printedPages(xml, 'a.xml')
  return read.ok ? null : read.refusal
}
