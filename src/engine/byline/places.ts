/**
 * Places that papers report from so often that their names are known without a 市 behind them. Only used where a
 * word could be a person's name as well, as in 记者 林望舒 杭州报道; a dateline's place may be any.
 */
const KNOWN = new Set(
  `北京 上海 天津 重庆 香港 澳门 台北 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
  广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 石家庄 唐山 保定 张家口 承德 太原 大同
  呼和浩特 包头 鄂尔多斯 沈阳 大连 鞍山 丹东 长春 延边 哈尔滨 大庆 齐齐哈尔 南京 无锡 徐州 常州 苏州 南通 连云港 淮安
  盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 安庆 黄山 阜阳
  福州 厦门 泉州 漳州 莆田 南平 宁德 南昌 景德镇 九江 赣州 上饶 济南 青岛 淄博 烟台 潍坊 济宁 泰安 威海 临沂
  郑州 开封 洛阳 安阳 南阳 武汉 宜昌 襄阳 荆州 长沙 株洲 湘潭 衡阳 岳阳 张家界 广州 深圳 珠海 汕头 佛山 韶关 湛江
  惠州 东莞 中山 南宁 柳州 桂林 北海 海口 三亚 成都 绵阳 宜宾 乐山 贵阳 遵义 昆明 大理 丽江 拉萨 日喀则 西安 宝鸡 延安
  榆林 兰州 酒泉 敦煌 西宁 银川 乌鲁木齐 喀什 雄安 高雄 台中 台南 新北 桃园 基隆 花莲
  重慶 澳門 臺北 臺灣 台灣 廣東 廣西 江蘇 遼寧 陝西 雲南 貴州 四川 漢口 漢陽 武昌 廣州 瀋陽 奉天 長春 哈爾濱 大連
  濟南 青島 煙台 鄭州 開封 洛陽 蘇州 無錫 鎮江 揚州 蕪湖 蘭州 廈門 長沙 貴陽 重慶 成都 迪化 北平 天津 太原 歸綏 南寧
  東京 大阪 漢城 首爾 紐約 倫敦 巴黎 柏林 羅馬 華盛頓 莫斯科 日內瓦 維也納 馬德里 新加坡 曼谷 河內
  东京 首尔 平壤 纽约 华盛顿 旧金山 洛杉矶 芝加哥 伦敦 罗马 日内瓦 布鲁塞尔 维也纳 雅典 开罗 新德里 孟买 曼谷 河内
  雅加达 吉隆坡 马尼拉 悉尼 堪培拉 惠灵顿 渥太华 多伦多 墨西哥城 里约热内卢 巴西利亚 圣保罗 布宜诺斯艾利斯 内罗毕
  约翰内斯堡 达喀尔 德黑兰 巴格达 耶路撒冷 加沙 大马士革 贝鲁特 安卡拉 伊斯坦布尔 迪拜 利雅得 多哈 喀布尔 伊斯兰堡
  基辅 华沙 布拉格 布达佩斯 里斯本 斯德哥尔摩 赫尔辛基 奥斯陆 哥本哈根 都柏林 海牙 法兰克福 联合国 達沃斯 达沃斯`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
const LONGEST = Math.max(...[...KNOWN].map((name) => name.length))

export const isKnownPlace = (word: string): boolean => KNOWN.has(word)

/** Known by name, or by what its name ends in: 临汐县, 石檀镇. */
export const isPlace = (word: string): boolean =>
  KNOWN.has(word) || /^[\p{Script=Han}]{1,3}[省市县縣区區镇鎮乡鄉]$/u.test(word)

/** The known place at the end of a word, something standing before it; null when there is none. */
export function placeAtEnd(word: string): string | null {
  for (let length = Math.min(LONGEST, word.length - 1); length >= 2; length--) {
    const end = word.slice(-length)
    if (KNOWN.has(end)) return end
  }
  return null
}
