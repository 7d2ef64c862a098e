import { Section } from '#ui'
import type { Finding } from '../../designs/rules.ts'

export const panelId = 'indicator-checks'

/**
 * What the checks say of the form in which it stands. The island replaces it while one types; without
 * scripts the button brings the same page back.
 * @param asides the reasons typed so far, by the name of the check
 */
export function CheckPanel(props: {
  findings: readonly Finding[] | null
  asides: Readonly<Record<string, string>>
  to: string
}) {
  const { findings } = props
  return (
    <Section
      title="点検"
      note="24の点検です。●は直すまで決められません。○は理由を書けば残せて、理由は指標カードに印刷されます。"
      acts={
        <button class="btn sub sm" type="submit" formaction={props.to} data-live-check={panelId}>
          入力した内容を点検する
        </button>
      }
    >
      <div id={panelId} class="stack" aria-live="polite">
        {findings === null && <p class="mut">入力すると、ここに点検の結果が出ます。</p>}
        {findings?.length === 0 && <p>止まる項目も、気を付ける項目もありません。</p>}
        {findings && findings.length > 0 && (
          <ul class="stack">
            {findings.map((finding) => (
              <Found finding={finding} aside={props.asides[finding.id] ?? ''} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function Found({ finding, aside }: { finding: Finding; aside: string }) {
  const id = `aside-${finding.id}`
  return (
    <li>
      <b>{`${finding.id}${finding.isBlocking ? '●' : '○'}`}</b>
      {`　${finding.sentence}`}
      {!finding.isBlocking && (
        <div class="field">
          <label for={id}>
            {`${finding.id} を残す理由`}
            <span class="opt">任意</span>
          </label>
          <input class="in" id={id} name={`aside.${finding.id}`} value={aside} maxlength={300} />
        </div>
      )}
    </li>
  )
}
