/** The card as PDF: as a ruled paper, with the drawing under its first table. */
export const cardTemplate = `
#let paper = data.paper
#let hatch = tiling(size: (3pt, 3pt))[#place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.4pt + luma(150)))]
#set document(title: paper.title)
#set text(size: paper.sizePoints * 1pt)
#set par(leading: 0.5em, spacing: 0.6em)
#set page(
  paper: "a4",
  margin: (x: 15mm, top: 11mm, bottom: 17mm),
  footer-descent: 1mm,
  footer: context [
    #set text(size: 7.5pt)
    #line(length: 100%, stroke: 0.5pt)
    #v(-0.2em)
    #grid(
      columns: (1fr, auto),
      column-gutter: 4mm,
      align: (left + top, right + top),
      paper.rests,
      [#data.line #h(2mm) #counter(page).display() / #counter(page).final().first()],
    )
  ],
)
#let cell(c) = {
  let look = c.at("look", default: "")
  let mark = c.at("mark", default: "")
  let side = c.at("align", default: "")
  table.cell(
    colspan: c.at("cols", default: 1),
    rowspan: c.at("rows", default: 1),
    align: if side == "n" { right + horizon } else if side == "c" { center + horizon } else { left + horizon },
    fill: if look == "head" { luma(240) } else if mark == "due" { hatch } else { none },
    if look == "" { text(c.text) } else { strong(c.text) },
  )
}
#let part(p) = {
  block(sticky: true, above: 2.4mm, below: 1mm, width: 100%, grid(
    columns: (auto, 1fr),
    column-gutter: 4mm,
    align: (left + bottom, right + bottom),
    text(size: paper.sizePoints * 1pt + 1pt, strong(p.title)),
    text(size: paper.sizePoints * 1pt - 1pt, p.note),
  ))
  block(above: 1mm, below: 1.6mm, table(
    columns: p.columns.map(w => w * 1mm),
    stroke: 0.5pt,
    inset: (x: 1.2mm, y: 1mm),
    ..if p.head.len() > 0 { (table.header(..p.head.flatten().map(cell)),) },
    ..p.body.flatten().map(cell),
  ))
}
#grid(
  columns: (1fr, auto),
  align: (left + bottom, right + bottom),
  text(size: 8.5pt, paper.top.join(linebreak())),
  text(size: 8.5pt, paper.right.join(linebreak())),
)
#align(center, block(above: 1mm, below: 2mm, text(size: 14pt, tracking: 0.5em, strong(paper.title))))
#for (i, p) in paper.sheets.first().enumerate() {
  part(p)
  if i == 0 { align(center, image(bytes(data.chart), format: "svg", width: 165mm, alt: data.finding)) }
}
`

/** Names as a file system takes them. */
export function fileName(title: string, name: string, extension: string): string {
  return `${title}_${name}.${extension}`.replace(/[\\/:*?"<>|]/g, '・')
}
