import { describe, expect, test } from 'vitest'
import type { PrintedPlace } from '../../engine'
import { printedPages } from './printed-pages'
import { saidBy } from './said'

const saidIn = (xml: string) => {
  const read = printedPages(xml, 'x.xml')
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.pages[0].geometry.lines.map(({ said }: PrintedPlace) => said)
}

describe('what a file calls a line', () => {
  test('in PAGE is its region’s type, or its own as Transkribus writes it', () => {
    const line = (y: number, custom = '') =>
      `<TextLine ${custom}><Coords points="0,${y} 90,${y} 90,${y + 9} 0,${y + 9}"/><TextEquiv><Unicode>题</Unicode></TextEquiv></TextLine>`
    const xml = `<PcGts><Page imageWidth="100" imageHeight="100">
      <TextRegion type="heading">${line(0)}</TextRegion>
      <TextRegion type="paragraph">${line(20)}${line(40, 'custom="readingOrder {index:1;} structure {type:caption;}"')}</TextRegion>
      <TextRegion type="drop-capital">${line(60)}</TextRegion></Page></PcGts>`
    expect(saidIn(xml)).toEqual(['heading', 'text', 'caption', undefined])
  })

  test('in ALTO is a tag’s label, on the line or around it, or a composed block’s type', () => {
    const line = (y: number, tags = '') =>
      `<TextLine HPOS="0" VPOS="${y}" WIDTH="90" HEIGHT="9" ${tags}><String CONTENT="题"/></TextLine>`
    const xml = `<alto><Tags><LayoutTag ID="a" LABEL="headline"/><StructureTag ID="b" LABEL="Lokales"/></Tags>
      <Layout><Page WIDTH="100" HEIGHT="100"><PrintSpace>
      <TextBlock TAGREFS="b a">${line(0)}</TextBlock>
      <ComposedBlock TYPE="Advertisement"><TextBlock>${line(20)}${line(40, 'TAGREFS="a"')}</TextBlock></ComposedBlock>
      <TextBlock TAGREFS="b">${line(60)}</TextBlock></PrintSpace></Page></Layout></alto>`
    expect(saidIn(xml)).toEqual(['heading', 'advert', 'heading', undefined])
  })

  test('in hOCR is a caption or a footer; a header may be either a headline or a running head', () => {
    const line = (name: string, y: number) =>
      `<span class="${name}" title="bbox 0 ${y} 90 ${y + 9}"><span class="ocrx_word" title="bbox 0 ${y} 90 ${y + 9}">题</span></span>`
    const xml = `<html><body><div class="ocr_page" title="bbox 0 0 100 100"><div class="ocr_carea">
      ${line('ocr_header', 0)}${line('ocr_caption', 20)}${line('ocr_footer', 40)}${line('ocr_line', 60)}</div></div></body></html>`
    expect(saidIn(xml)).toEqual([undefined, 'caption', 'furniture', undefined])
  })

  test('is taken for what it means in either language, and any other word for nothing', () => {
    expect(['標題', ' Head ', 'page-number', '广告'].map(saidBy)).toEqual([
      'heading',
      'heading',
      'furniture',
      'advert',
    ])
    expect(['Lokales', 'headstone', undefined].map(saidBy)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
