import { AreaField } from '#ui'

/** What is said where something stays as it was. */
export function AnswerFields() {
  return (
    <>
      <p>直した項目と、差し替えた書類が市に届きます。前の書類も残ります。</p>
      <AreaField
        name="note"
        label="直さなかった項目があるときは、その理由"
        rows={3}
        hint="すべて直したときは、空けてください。"
      />
    </>
  )
}
