import { Gate } from './bare-page.tsx'

export type ErrorStatus = 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503

export type ErrorPageProps = {
  status: ErrorStatus
  title: string
  /** What happened, what is kept, what to do. */
  sentence: string
  /** A short number to quote on the telephone. */
  reference: string | null
  /** Where to go from here, the best way first. */
  wayOn?: { label: string; href: string }[]
}

/** A page for what went wrong. 404 says the same of what is absent and of what may not be seen. */
export function ErrorPage(props: ErrorPageProps) {
  if (props.status === 404) return <NotFound />
  return <Failure {...props} />
}

// Nothing of the request is shown: not the address, not a number, not a guess at what was meant.
// The bytes are the same for a record that is absent and for one that this person may not know of.
function NotFound() {
  return (
    <Failure
      status={404}
      title="このページはありません"
      sentence="番号の打ちまちがいか、見る権限のない記録か、なくなった記録です。一覧か検索からさがしてください。"
      reference={null}
      wayOn={[
        { label: '今日の仕事にもどる', href: '/' },
        { label: '検索する', href: '/search' },
      ]}
    />
  )
}

function Failure(props: ErrorPageProps) {
  const { wayOn = [{ label: '今日の仕事にもどる', href: '/' }] } = props
  return (
    <Gate
      title={props.title}
      wide
      foot={
        props.reference && (
          <>
            問い合わせるときは、この番号を伝えてください：<b class="n">{props.reference}</b>
          </>
        )
      }
    >
      <div class="failure">
        <Sketch status={props.status} />
        <div class="stack">
          <p class="mut s14">{props.status}</p>
          <h1>{props.title}</h1>
          <p>{props.sentence}</p>
        </div>
      </div>
      <div class="flex">
        {wayOn.map((way, i) => (
          <a class={i === 0 ? 'btn pri' : 'btn sub'} href={way.href}>
            {way.label}
          </a>
        ))}
      </div>
    </Gate>
  )
}

/** What became of the thread: cut, barred, forked, or tangled. */
function Sketch(props: { status: ErrorStatus }) {
  return (
    <svg class="sketch" width="150" height="68" viewBox="0 0 150 68" aria-hidden="true">
      {props.status === 409 ? (
        <>
          <path class="ours" d="M0 34C30 34 30 14 58 14" />
          <path class="other" d="M0 34C30 34 30 54 58 54" />
          <circle class="ours dot" cx="70" cy="14" r="11" />
          <circle class="other dot" cx="70" cy="54" r="11" />
          <path class="dotted" d="M82 14C110 14 110 34 150 34M82 54C110 54 110 34 150 34" />
        </>
      ) : props.status === 403 ? (
        <>
          <path d="M0 34H48" />
          <circle class="ring" cx="75" cy="34" r="20" />
          <path d="M75 26v9M66 34h18v12H66zM69 34v-4a6 6 0 0 1 12 0v4" />
          <path class="dotted" d="M102 34H150" />
        </>
      ) : props.status === 404 || props.status === 410 ? (
        <>
          <path d="M0 34H48M102 34H150" />
          <circle class="dashed" cx="75" cy="34" r="20" />
        </>
      ) : (
        <>
          <path d="M0 34H40C60 34 54 14 72 18s14 30 0 32-14-26 6-28 20 12 34 12" />
          <path class="dotted" d="M112 34H150" />
        </>
      )}
    </svg>
  )
}
