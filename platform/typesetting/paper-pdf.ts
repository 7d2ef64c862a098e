import type { PaperContent, PaperFooter } from './paper.ts'
import { typesetPdf } from './pdf.ts'

/** One template for every ruled paper: what differs from form to form is data. */
const template = `
#let hatch = tiling(size: (3pt, 3pt))[#place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.4pt + luma(150)))]
#set document(title: data.title)
#set par(leading: 0.5em, spacing: 0.6em)
// A day is not broken between the lines of a narrow column: 「令8.11.24」.
#show regex("[明大昭平令]\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}"): it => box(it)
#let square(footer) = if footer.draft or footer.qr.len() == 0 { none } else {
  let size = str(footer.qr.len())
  let dark = footer.qr.enumerate().map(((y, row)) => row.clusters().enumerate()
    .filter(((x, bit)) => bit == "1")
    .map(((x, bit)) => "M" + str(x) + " " + str(y) + "h1v1h-1z").join()).join()
  image(
    bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + size + " " + size + "'><path d='" + dark + "' shape-rendering='crispEdges'/></svg>"),
    format: "svg",
    width: 11mm,
    alt: footer.at("qrLabel", default: "照合ページの二次元コード"),
  )
}
#let cell(c, size) = {
  let look = c.at("look", default: "")
  let mark = c.at("mark", default: "")
  let side = c.at("align", default: "")
  table.cell(
    colspan: c.at("cols", default: 1),
    rowspan: c.at("rows", default: 1),
    align: if side == "n" { right + horizon } else if side == "c" { center + horizon } else { left + horizon },
    fill: if look == "head" { luma(240) } else if mark == "due" { hatch } else { none },
    {
      set text(size: size)
      let run(r) = if r.look == "added" { underline(strong(r.text)) } else if r.look == "changed" { underline(r.text) } else { text(r.text) }
      let body = if "runs" in c { c.runs.map(run).join() } else if look == "" { text(c.text) } else { strong(c.text) }
      if mark == "late" { box(stroke: (paint: black, thickness: 0.6pt, dash: "dashed"), inset: (x: 2pt), outset: (y: 2pt), body) } else { body }
    },
  )
}
#let part(paper, p) = {
  if p.title != "" or p.note != "" {
    block(sticky: true, above: 2.6mm, below: 1mm, width: 100%, grid(
      columns: (auto, 1fr),
      column-gutter: 4mm,
      align: (left + bottom, right + bottom),
      text(size: paper.sizePoints * 1pt + 1pt, strong(p.title)),
      text(size: paper.sizePoints * 1pt - 1pt, p.note),
    ))
  }
  let cells(rows) = rows.flatten().map(c => cell(c, paper.sizePoints * 1pt))
  block(above: 1mm, below: 2mm, table(
    columns: p.columns.map(w => w * 1mm),
    stroke: 0.5pt,
    inset: (x: 1.3mm, y: if paper.sizePoints < 9 { 0.8mm } else { 1.5mm }),
    ..if p.head.len() > 0 { (table.header(..cells(p.head)),) },
    ..cells(p.body),
  ))
}
// Each paper with its own page, numbers and footer: a book is many of them.
#let whole(n, paper, footer) = {
  set text(size: paper.sizePoints * 1pt)
  set page(
    paper: paper.at("size", default: "a4"),
    flipped: paper.landscape,
    margin: (x: 15mm, top: 11mm, bottom: 19mm),
    footer-descent: 1mm,
    footer: context [
      #set text(size: 8pt)
      #line(length: 100%, stroke: 0.5pt)
      #v(-0.2em)
      #grid(
        columns: (1fr, auto, auto),
        column-gutter: 4mm,
        align: (left + top, right + top, right + top),
        paper.rests,
        [#if footer.draft [下書き（提出前）] else [#footer.line \\ #text(size: 7pt, footer.checkAddress)]
          #h(2mm) #counter(page).display() / #counter(page).at(label("end-" + str(n))).first()],
        square(footer),
      )
    ],
    background: if footer.draft { rotate(-28deg, text(size: 110pt, fill: luma(228), tracking: 0.3em)[下書き]) },
  )
  counter(page).update(1)
  grid(
    columns: (1fr, auto),
    align: (left + bottom, right + bottom),
    text(size: 9pt, paper.top.join(linebreak())),
    if paper.seals.len() > 0 {
      table(
        columns: paper.seals.map(_ => 15mm),
        rows: (auto, 11mm),
        stroke: 0.5pt,
        inset: 0.8mm,
        align: center,
        ..paper.seals.map(s => text(size: 8pt, s)),
      )
    } else { text(size: 9pt, paper.right.join(linebreak())) },
  )
  align(center, block(above: 2mm, below: 3mm, text(size: 15pt, tracking: if paper.spaced { 0.5em } else { 0.1em }, strong(paper.title))))
  for (i, sheet) in paper.sheets.enumerate() {
    if i > 0 { pagebreak() }
    for p in sheet { part(paper, p) }
  }
  [#metadata(none) #label("end-" + str(n))]
}
#for (n, one) in data.papers.enumerate() { whole(n, one.paper, one.footer) }
`

/** A paper with what its footer says. */
export type FootedPaper = { readonly paper: PaperContent; readonly footer: PaperFooter }

/**
 * A ruled paper as PDF, A4 or what the paper says.
 * @param at the moment printed into the file, ISO: that of the version, so that it is the same each time
 */
export function paperPdf(
  paper: PaperContent,
  footer: PaperFooter,
  at: string,
): Promise<Uint8Array> {
  return papersPdf(paper.title, [{ paper, footer }], at)
}

/** Several ruled papers one after the other; each counts its own pages. */
export function papersPdf(
  title: string,
  papers: readonly FootedPaper[],
  at: string,
): Promise<Uint8Array> {
  return typesetPdf(template, { title, papers }, at)
}
