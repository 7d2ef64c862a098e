import { AreaField, Columns, DateField, RadioField, Stack, TextField } from '#ui'
import { answerClasses, classMeanings } from '../rules.ts'
import type { AnswerStep } from '../tables.ts'

/** Every field of an answer; which of them must be there is said beside each class. */
export function AnswerFields({ step }: { step: AnswerStep | null }) {
  return (
    <Stack wide>
      <RadioField
        name="answerClass"
        label="区分"
        required
        value={step?.answerClass ?? null}
        options={answerClasses.map((one) => ({
          value: one,
          label: one,
          note: `　${classMeanings[one]}`,
        }))}
      />
      <AreaField
        name="reason"
        label="理由"
        required
        rows={4}
        value={step?.reason}
        hint="「困難」「予算上」だけでなく、もとになった事実を書きます。"
      />
      <AreaField
        name="what"
        label="行うこと"
        rows={2}
        value={step?.what}
        hint="採用・一部採用のとき"
      />
      <Columns shape="2">
        <TextField
          name="owner"
          label="だれが"
          value={step?.owner}
          maxlength={60}
          hint="採用・一部採用のとき。例：商工振興係"
        />
        <DateField
          name="dueOn"
          label="いつまでに"
          value={step?.dueOn}
          hint="採用・一部採用のとき"
        />
      </Columns>
      <AreaField
        name="notDone"
        label="行わないことと、その理由"
        rows={2}
        value={step?.notDone}
        hint="一部採用のとき"
      />
      <TextField
        name="passage"
        label="すでに含まれている箇所"
        value={step?.passage}
        maxlength={300}
        hint="趣旨は含むのとき。例：産業振興ビジョン2026　施策1-1"
      />
      <Columns shape="2">
        <TextField
          name="decides"
          label="何で決まるか"
          value={step?.decides}
          maxlength={300}
          hint="今後検討のとき。例：講師3人の承諾"
        />
        <DateField
          name="nextOn"
          label="次に答える日"
          value={step?.nextOn}
          hint="今後検討のとき。12か月以内"
        />
        <TextField
          name="whose"
          label="だれの仕事か"
          value={step?.whose}
          maxlength={100}
          hint="対象外のとき。例：福井県　道路課"
        />
        <DateField name="passedOn" label="伝えた日" value={step?.passedOn} hint="対象外のとき" />
      </Columns>
    </Stack>
  )
}
