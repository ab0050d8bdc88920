import { rightToLeft } from '../text/direction'
import { inMarkup } from '../text/markup'
import { writtenBrief, type WrittenBrief, type WrittenLine } from './whole/sections'

/**
 * A brief as the parts of a Word document (Office Open XML, ECMA-376, as little of it as there must be): names in the package
 * and their XML, to be put into a ZIP file in this order. Nothing in it points outside, and it names neither author nor time.
 */
export function briefDocx(...given: Parameters<typeof writtenBrief>): ReadonlyMap<string, string> {
  const brief = writtenBrief(...given)
  return new Map([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships([['officeDocument', 'word/document.xml']], [['metadata/core-properties', 'docProps/core.xml']])],
    ['docProps/core.xml', core(brief)],
    ['word/_rels/document.xml.rels', relationships([['styles', 'styles.xml']])],
    ['word/styles.xml', styles(brief)],
    ['word/document.xml', documentOf(brief)]
  ])
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const pack = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${declaration}<Types xmlns="${pack}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'

function relationships(own: readonly (readonly [string, string])[], ofPackage: readonly (readonly [string, string])[] = []): string {
  const all = [...own.map(([kind, target]) => [`${office}/${kind}`, target]), ...ofPackage.map(([kind, target]) => [`${pack}/relationships/${kind}`, target])]
  const entries = all.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="${pack}/relationships">${entries.join('')}</Relationships>`
}

const core = ({ title }: WrittenBrief): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${pack}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${inMarkup(title)}</dc:title></cp:coreProperties>`

/** Sizes in half points, distances in twentieths of a point. */
function styles({ language }: WrittenBrief): string {
  const style = (id: string, name: string, paragraph: string, run: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  return `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/>' +
    `<w:lang w:val="${inMarkup(language ?? 'en')}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    style('Title', 'Title', '<w:spacing w:after="80" w:line="240" w:lineRule="auto"/>', '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>') +
    style('Heading1', 'heading 1', '<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="auto"/></w:pBdr><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>', '<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>') +
    style('About', 'About', '<w:spacing w:after="40"/>', '<w:sz w:val="19"/><w:szCs w:val="19"/>') +
    style('Term', 'Term', '<w:keepNext/><w:spacing w:before="60" w:after="0"/>', '<w:b/><w:bCs/><w:sz w:val="19"/><w:szCs w:val="19"/>') + '</w:styles>'
}

function documentOf({ title, titleLabel, sourceLine, sections, foot }: WrittenBrief): string {
  const about = [titleLabel, sourceLine].filter(Boolean).map(words => paragraph('About', run(words!)))
  const parts = sections.flatMap(({ label, lines }) => [paragraph('Heading1', run(label)), ...lines.flatMap(lineOf)])
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1304" w:bottom="1134" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  return `${declaration}<w:document xmlns:w="${main}"><w:body>${paragraph('Title', run(title))}${about.join('')}${parts.join('')}` +
    `${paragraph('About', run(foot))}${page}</w:body></w:document>`
}

function lineOf({ term, words, marks: [before, behind], place }: WrittenLine): string[] {
  const behindIt = place === null ? '' : run(`  ${place}`, '<w:sz w:val="19"/><w:szCs w:val="19"/>')
  if (words === '') return [paragraph('Normal', run(term ?? '', '<w:b/><w:bCs/>') + behindIt)]
  return [...(term === null ? [] : [paragraph('Term', run(term))]), paragraph('Normal', run(before + words + behind) + behindIt)]
}

/** A paragraph of runs goes from right to left where its first letter does. */
function paragraph(style: string, runs: string): string {
  const first = /\p{L}/u.exec(runs.replace(/<[^>]*>/g, ''))?.[0] ?? ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${rightToLeft.test(first) ? '<w:bidi/>' : ''}</w:pPr>${runs}</w:p>`
}

function run(words: string, properties = ''): string {
  const direction = rightToLeft.test(words) ? '<w:rtl/>' : ''
  const lines = words.split('\n').map(line => `<w:t xml:space="preserve">${inMarkup(line)}</w:t>`)
  return `<w:r><w:rPr>${properties}${direction}</w:rPr>${lines.join('<w:br/>')}</w:r>`
}
