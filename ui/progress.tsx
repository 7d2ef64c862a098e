import type { Child } from 'hono/jsx'

export type MeterKind = 'ok' | 'warn'

/** A share as a bar; its number stands beside it in words. */
export function Meter(props: { percent: number; label: string; kind?: MeterKind }) {
  const percent = Math.min(100, Math.max(0, props.percent))
  return (
    <svg
      class={props.kind ? `meter ${props.kind}` : 'meter'}
      width="100%"
      height="8"
      role="progressbar"
      aria-label={props.label}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <rect width={`${percent}%`} height="8" rx="4" />
    </svg>
  )
}

export type WorkProps = {
  label: string
  percent: number
  done?: number
  total?: number
  /** 行, 枚, 回. */
  unit?: string
  timeLeft?: string
  state?: 'running' | 'done' | 'stopped'
  /** Where the page of this work is; without scripts it is loaded again from there. */
  href?: string
  /** Same-origin JSON `{percent, done, total, timeLeft, state}` that is asked every two seconds. */
  progressHref?: string
  /** Results so far, errors, where it stopped. */
  children?: Child
}

/** Work that takes longer than a second. It goes on after the page is closed. */
export function Work(props: WorkProps) {
  const state = props.state ?? 'running'
  const number = (value: number) => value.toLocaleString('ja-JP')
  return (
    <div
      class="work"
      data-progress-href={state === 'running' ? props.progressHref : undefined}
      data-unit={props.unit ?? ''}
    >
      <div class="line">
        <b>{props.label}</b>
        {state === 'done' ? (
          <span class="tag ok" data-i="✓">
            完了
          </span>
        ) : state === 'stopped' ? (
          <span class="tag bad" data-i="▲">
            止まりました
          </span>
        ) : (
          <span>
            <span data-percent>{`${Math.round(props.percent)}％`}</span>
            <span data-left>{props.timeLeft ? `　${props.timeLeft}` : ''}</span>
          </span>
        )}
      </div>
      <Meter
        percent={props.percent}
        label={props.label}
        kind={state === 'done' ? 'ok' : state === 'stopped' ? 'warn' : undefined}
      />
      {(props.total !== undefined || props.href) && (
        <div class="line">
          <span class="mut" data-done>
            {props.total !== undefined &&
              `${number(props.done ?? 0)} / ${number(props.total)}${props.unit ?? ''}`}
          </span>
          {props.href && state === 'running' && (
            <a href={props.href} data-refresh>
              更新する
            </a>
          )}
        </div>
      )}
      {props.children}
      <span class="vh" role="status" data-say />
    </div>
  )
}
