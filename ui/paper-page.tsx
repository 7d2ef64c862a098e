import type { Child } from 'hono/jsx'
import { Document } from './document.tsx'
import { SkipLink } from './shell.tsx'

export type PaperPageProps = {
  title: string
  /** The record that the paper belongs to. */
  back?: string
  /** Other forms of the paper: PDF, xlsx. */
  acts?: Child
  landscape?: boolean
  /** The sheet, where it is not A4. */
  size?: 'a3'
  /** A letter with short tables, which on a phone is read like a page and not moved under the thumb. */
  flows?: boolean
  children?: Child
}

/** Papers that leave the office, shown on the desk as they will be printed. */
export function PaperPage(props: PaperPageProps) {
  return (
    <Document
      title={props.title}
      kind={['paper', props.landscape && 'landscape', props.size, props.flows && 'flows']
        .filter(Boolean)
        .join(' ')}
    >
      <SkipLink />
      <div class="desk">
        <header class="tools">
          {props.back ? <a href={props.back}>← もとの記録にもどる</a> : <span />}
          <span class="flex">
            <span>
              {`${props.size === 'a3' ? 'A3' : 'A4'} ${props.landscape ? '横' : '縦'}　白黒で読めます`}
            </span>
            <button type="button" class="btn sm pri" data-print hidden>
              印刷する
            </button>
            {props.acts}
          </span>
        </header>
        <main id="main" tabindex={-1}>
          {/* A sheet keeps its width; on a phone it is moved under the thumb, not the page around it. */}
          <section class="sheets" tabindex={0} aria-label="帳票">
            {props.children}
          </section>
        </main>
      </div>
    </Document>
  )
}

export type PaperProps = {
  /** Form number, account path: upper left. */
  top?: Child
  /** Date, maker, or `<Seals>`: upper right. */
  right?: Child
  title: string
  /** Wide spacing for short titles such as 予算要求書. */
  spaced?: boolean
  foot?: Child
  footRight?: Child
  children?: Child
}

/** One sheet of A4. The first sheet of a document carries its `h1`. */
export function Paper(props: PaperProps) {
  return (
    <article class="a4">
      {(props.top || props.right) && (
        <div class="top">
          <div>{props.top}</div>
          <div>{props.right}</div>
        </div>
      )}
      <h1 class={props.spaced ? undefined : 'tightl'}>{props.title}</h1>
      {props.children}
      {(props.foot || props.footRight) && (
        <div class="foot">
          <span>{props.foot}</span>
          <span>{props.footRight}</span>
        </div>
      )}
    </article>
  )
}

/** A numbered part of a paper. */
export function PaperPart(props: { title: string; note?: Child; children?: Child }) {
  return (
    <section>
      <h2>
        {props.title}
        {props.note && <small>{props.note}</small>}
      </h2>
      {props.children}
    </section>
  )
}

/** The boxes for seals, from the highest to the lowest. */
export function Seals(props: { names: string[] }) {
  return (
    <div class="seals">
      {props.names.map((name) => (
        <span>{name}</span>
      ))}
    </div>
  )
}

/** The number of a piece of evidence, as papers point to it. */
export function EvidenceNo(props: { children?: Child; late?: boolean }) {
  return <span class={props.late ? 'no late' : 'no'}>{props.children}</span>
}
