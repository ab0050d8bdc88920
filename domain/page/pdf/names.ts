/**
 * The names a PDF's structure is made of (ISO 32000): keys, types, structure elements and their attributes. A name that is
 * none of them could be anybody's word.
 */
const knownNames: ReadonlySet<string> = new Set(`
Root Info Size ID Prev XRefStm Encrypt trailer
Type Subtype Length Length1 Length2 Length3 Filter DecodeParms FlateDecode Predictor Columns Colors BitsPerComponent
Catalog Pages Page Kids Count Parent Resources MediaBox CropBox Contents Rotate StructParents StructParent Tabs S Group
Lang MarkInfo Marked ViewerPreferences DisplayDocTitle Names Dests Outlines PageMode PageLayout UseOutlines UseNone
OneColumn SinglePage Version Metadata Extensions D
ProcSet PDF Text ImageB ImageC ImageI ExtGState Font XObject Pattern Shading ColorSpace Properties
ca CA BM Normal Compatible SMask None AIS TK LC LJ LW ML SA Luminosity Alpha G TR Identity
Type0 Type3 TrueType CIDFontType0 CIDFontType2 BaseFont Encoding Identity-H Differences DescendantFonts ToUnicode FontDescriptor
CIDSystemInfo Registry Ordering Supplement CIDToGIDMap W DW W2 DW2 Widths FirstChar LastChar FontMatrix FontBBox CharProcs
FontName Flags Ascent Descent StemV StemH CapHeight XHeight ItalicAngle AvgWidth MaxWidth MissingWidth Leading
FontFile FontFile2 FontFile3 CIDSet OpenType Type1C CIDFontType0C
Form Image BBox Matrix Width Height Interpolate Decode ImageMask Mask DCTDecode
DeviceGray DeviceRGB DeviceCMYK ICCBased N Alternate Transparency CS I K
PatternType PaintType TilingType XStep YStep ShadingType Coords Domain Range Function Functions FunctionType Bounds Encode
Extend BitsPerCoordinate BitsPerFlag C0 C1
StructTreeRoot ParentTree ParentTreeNextKey Nums RoleMap ClassMap IDTree Limits StructElem P Pg MCID MCR OBJR Stm Obj
Document DocumentFragment Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private Aside Title
ReversedChars H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
Ruby RB RT RP Warichu WT WP Figure Formula Em Strong Sub Artifact
A O Layout List PrintField Placement Block Inline Before Start End WritingMode LrTb RlTb TbRl ListNumbering Disc Circle
Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha Unordered Ordered ColSpan RowSpan Headers Scope Row Column Both
TextAlign Center Justify SpaceBefore SpaceAfter StartIndent EndIndent TextIndent LineHeight BaselineShift
Alt ActualText E T ExpandedText
First Last Next Dest Fit XYZ FitH FitB
Creator Producer CreationDate ModDate Author Subject Keywords Trapped
Pagination Attached Top Bottom Background Page Footer Header
Border Rect Annots URI
`.trim().split(/\s+/))

/** Whether a name is the format's own, or one of those a writer numbers: F4, G3, X12, Pattern7, g0. */
export const isKnownName = (name: string): boolean => knownNames.has(name) || /^(?:[A-Z]|Im|Fm|GS|CS|Pattern|Sh|MC)\d{1,6}$|^g[0-9A-F]{1,4}$/.test(name)
