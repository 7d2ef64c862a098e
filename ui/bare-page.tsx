import type { Child } from 'hono/jsx'
import { Brand, Document } from './document.tsx'
import { currentFrame } from './frame.ts'
import { Flash, SkipLink } from './shell.tsx'

export type BarePageProps = {
  title: string
  /** A line above the title. */
  eyebrow?: string
  /** A broad panel, for failures and comparisons. */
  wide?: boolean
  /** The small print at the foot. */
  foot?: Child
  children?: Child
}

/** A page of one panel and nothing else: sign-in, second factor, failures. */
export function BarePage(props: BarePageProps) {
  return (
    <Gate title={props.title} wide={props.wide} foot={props.foot}>
      <div>
        {props.eyebrow && <p class="mut s14">{props.eyebrow}</p>}
        <h1>{props.title}</h1>
      </div>
      {currentFrame().flash && <Flash />}
      {props.children}
    </Gate>
  )
}

/** The panel in the middle of an empty desk, without a heading of its own. */
export function Gate(props: { title: string; wide?: boolean; foot?: Child; children?: Child }) {
  return (
    <Document title={props.title}>
      <SkipLink />
      <div class="gate">
        <header>
          <Brand href="/" />
        </header>
        <main id="main" tabindex={-1}>
          <div class={props.wide ? 'panel wide stack-6' : 'panel stack-6'}>{props.children}</div>
        </main>
        <footer class="mini">{props.foot}</footer>
      </div>
    </Document>
  )
}
