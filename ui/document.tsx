import type { Child } from 'hono/jsx'
import { currentFrame } from './frame.ts'

/** The outermost shell: head, stylesheet, islands. Everything else is inside. */
export function Document(props: {
  title: string
  /** Whose page it is; failures say the same for everybody. */
  owner?: string
  kind?: string
  children?: Child
}) {
  const { assets } = currentFrame()
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${props.title}｜${props.owner ?? 'Sanchi'}`}</title>
        <link rel="stylesheet" href={assets('sanchi.css')} />
        {/* Our own file, by address: no nonce, so that equal pages have equal bytes. */}
        <script type="module" src={assets('islands.js')} />
      </head>
      <body class={props.kind}>{props.children}</body>
    </html>
  )
}

/** The mark: a thread through three beads. */
export function Brand(props: { href: string; name?: string; under?: string }) {
  return (
    <a class="brand" href={props.href}>
      <Mark />
      <span>
        <b>{props.name ?? 'Sanchi'}</b>
        <small>{props.under ?? '産地'}</small>
      </span>
    </a>
  )
}

function Mark() {
  return (
    <svg width="40" height="32" viewBox="0 0 40 32" aria-hidden="true" class="mark">
      <path d="M1 23C7 23 7 9 14 9s7 14 13 14 6-12 12-13" />
      <circle class="m1" cx="8.2" cy="15.6" r="3.6" />
      <circle class="m2" cx="20.4" cy="16" r="4.6" />
      <circle class="m3" cx="32.6" cy="16.6" r="3.6" />
    </svg>
  )
}
