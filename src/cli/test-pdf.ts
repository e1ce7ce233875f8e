/** A font that is not in the file: its name, the map of its characters, and to which collection they belong. */
type Font = readonly [name: string, map: string, collection: string]

/**
 * A PDF with a page of 400 by 300 points, and what is drawn on it; its fonts are called F0, F1 and so on. So many more pages
 * are `missing`.
 */
export function testPdf(drawn: string, fonts: readonly Font[] = [], missing = 0): Uint8Array {
  const names = fonts.map((_, i) => `/F${i} ${5 + 3 * i} 0 R`).join('')
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[3 0 R${' 99 0 R'.repeat(missing)}]/Count ${1 + missing}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<<${names}>>>>>>`,
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    ...fonts.flatMap(fontObjects),
  ])
}

function fontObjects([name, map, collection]: Font, i: number): string[] {
  const own = 5 + 3 * i
  const system = `<</Registry(Adobe)/Ordering(${collection})/Supplement 2>>`
  return [
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${map}/DescendantFonts[${own + 1} 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo${system}/FontDescriptor ${own + 2} 0 R/DW 1000>>`,
    `<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>`,
  ]
}

/** A file of these objects, numbered from 1. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + table + end)
}
