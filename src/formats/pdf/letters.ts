/** Radicals that stand for a character which people write: each before its Equivalent_Unified_Ideograph (Unicode 14). */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心' +
  '⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹' +
  '⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角' +
  '⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食' +
  '⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** Forms for vertical lines, each before the character as it stands in any text. */
const VERTICAL_FORMS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'

const SHAPES = /[\u2e80-\u2eff\u2f00-\u2fd5\ufe10-\ufe19\ufe30-\ufe33\ufe35-\ufe44\ufe47\ufe48]/g
const KANGXI = /[\u2f00-\u2fd5]/

/**
 * Puts characters for their shapes. Fonts give 行 and the radical ⾏ one glyph, and the text layer may name either; vertical
 * lines have signs of their own. Nothing else is changed: full-width forms stay.
 */
export const asWritten = (text: string): string =>
  text.replace(SHAPES, (shape) =>
    KANGXI.test(shape) ? shape.normalize('NFKC') : (WRITTEN.get(shape) ?? shape),
  )

const WRITTEN: ReadonlyMap<string, string> = new Map(pairs(RADICALS + VERTICAL_FORMS))

function pairs(table: string): [string, string][] {
  const characters = [...table]
  return characters.flatMap((shape, i) =>
    i % 2 === 0 ? [[shape, characters[i + 1]] as [string, string]] : [],
  )
}
