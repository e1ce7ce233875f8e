/**
 * A made-up page: a running head, a headline over three columns that are not equally long, in the second and third a box whose title
 * stands vertically, and vertical lines at the foot.
 */
export const threeColumns = `<!doctype html><meta charset="utf-8"><style>
@page { size: 560pt 640pt; margin: 0 }
body { margin: 30pt; font: 10pt/15pt 'Noto Sans CJK SC'; text-autospace: no-autospace; position: relative }
h1, h2 { margin: 0; font-weight: normal }
h1 { font-size: 26pt; line-height: 36pt; letter-spacing: 0.4em; text-align: center; margin-top: 10pt }
h2 { position: absolute; font-size: 15pt; line-height: 22pt }
header { display: flex; justify-content: space-between; font-size: 9pt }
p { margin: 0; position: absolute; width: 155pt; text-align: justify; text-indent: 2em }
.vertical { position: absolute; writing-mode: vertical-rl; line-height: 18pt }
</style>
<header><span>澄湖日报</span><span>2026年5月8日</span><span>责任编辑 周敏</span></header>
<h1>春茶开采 茶农忙</h1>
<p style="left:0;top:75pt">本报讯（记者 林晓）连日来气温回升，云岭山区的春茶陆续开采。昨天清晨，记者在青溪村看到，茶园里到处是采茶人的身影，大家手指翻飞，把一片片嫩芽收进竹篓。镇里组织的采摘队也上了山，每天能收鲜叶三百多斤，当天炒制，当天装车。</p>
<p style="left:172pt;top:75pt">合作社负责人介绍，新建的冷库可以存放两千箱成品茶，订单已经排到六月。为了让茶农少跑路，收购点设在山腰，过秤以后马上付款。</p>
<p style="left:344pt;top:75pt">县农业技术站派人驻村，教大家看墒情、辨虫害，少用药、用好药。站长说，茶树要细细照看。</p>
<div style="position:absolute;left:172pt;top:215pt;width:327pt;height:110pt;box-sizing:border-box;border:1pt solid">
<div class="vertical" style="left:10pt;top:14pt;font-size:16pt">采茶小知识</div>
<p style="left:52pt;top:14pt;width:255pt;text-indent:0">采茶要看天。露水没有干的时候不采，雨天不采，中午太热也不采。一芽一叶叫做旗枪，一芽两叶叫做雀舌，采的时候用手指轻轻提起，不能用指甲掐。</p>
</div>
<p style="left:0;top:220pt;width:155pt">从山上下来，天色已晚，炒茶的灶火正旺，满村都是香气。</p>
<p style="left:172pt;top:345pt">夜里，收购点的灯一直亮着。最后一车鲜叶过完秤，会计合上账本，已经是十点钟。</p>
<p style="left:344pt;top:345pt">明天一早，第一批新茶就要运往省城，参加后天开幕的茶叶展销会。</p>
<h2 style="left:0;top:470pt">老街新开旧书店</h2>
<p style="left:0;top:496pt">城南老街上周多了一家旧书店，店主是退休教师，看书不收钱。</p>
<div class="vertical" style="left:200pt;top:460pt;width:295pt;height:100pt">昔日此地有茶肆三家，說書人每夜登臺，聽者滿座，至更深不散。今茶肆已不存，唯石階猶在，雨後苔痕新綠，行人過此，多有駐足者。</div>`
