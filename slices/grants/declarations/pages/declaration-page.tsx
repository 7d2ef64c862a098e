import { formatWareki } from '#packages/japan'
import { Missing, type Visit, withQuery } from '#platform'
import {
  CheckField,
  ChecksField,
  Confirm,
  Form,
  HiddenField,
  Notice,
  Page,
  Pager,
  Refused,
  Section,
  SelectField,
  Stack,
} from '#ui'
import { declarable, kinds, orderFor } from '../../conflicts/rules.ts'
import { seatLabel } from '../../reviews/pages/review-pages.tsx'
import { ownSeat } from '../../reviews/tables.ts'
import * as at from '../addresses.ts'
import { linesFor } from '../tables.ts'

const linesOnAPage = 120

/** 混合名簿: applicants among firms that did not apply. Members mark those to whom they are tied. */
export async function DeclarationPage({
  here,
  params,
  query,
  filled,
}: Visit<typeof at.declaration>) {
  const seat = await ownSeat(here, params.callId)
  if (seat.matchedAt === null || seat.declareBy === null) throw new Missing()
  const lines = new Map(
    (await linesFor(here, seat.callId, seat.reviewerId)).map((line) => [line.businessId, line]),
  )
  const ordered = orderFor([...lines.keys()], String(seat.seed), seat.reviewerId)
  const last = Math.max(0, Math.ceil(ordered.length / linesOnAPage) - 1)
  const page = Math.min(Math.max(Number(query.page) || 0, 0), last)
  const shown = ordered.slice(page * linesOnAPage, (page + 1) * linesOnAPage)
  const marked = ordered.flatMap((id) => lines.get(id) ?? []).filter(({ isMarked }) => isMarked)
  const isOpen = seat.handedInAt === null && seat.assignedAt === null
  const pageAt = (to: number) => withQuery(at.declaration(params), { page: to === 0 ? '' : to })
  return (
    <Page
      title="利害関係の申告"
      back={at.reviews()}
      lede={`${seatLabel(seat)}。期限は${formatWareki(seat.declareBy)}です。`}
    >
      <Refused
        filled={filled}
        forms={
          isOpen
            ? ['marks', 'hand-in', ...marked.map(({ businessId }) => `kind-${businessId}`)]
            : []
        }
      />
      <Notice>
        名簿には、申請していない事業者を多く混ぜてあります。関わりのある事業者に、すべて印を付けてください。
      </Notice>
      {!isOpen && (
        <Notice kind="ok">
          申告は提出されています。変わったことがあれば、事務局へお知らせください。
        </Notice>
      )}
      <Section title="名簿" note={`${ordered.length}者のうち${page * linesOnAPage + 1}番目から`}>
        {isOpen ? (
          <Form
            to={at.marks(params)}
            name="marks"
            filled={filled}
            submit="このページの印を保存する"
          >
            <HiddenField name="shown" value={shown.join(' ')} />
            <ChecksField
              name="marked"
              label="関わりのある事業者"
              value={shown.filter((id) => lines.get(id)?.isMarked)}
              options={shown.map((id) => ({ value: id, label: lines.get(id)?.name ?? '' }))}
            />
          </Form>
        ) : (
          <p>
            {marked.length === 0
              ? '関わりのある事業者はないと申告しました。'
              : `${marked.length}者を申告しました。`}
          </p>
        )}
        <Pager
          prevHref={page > 0 ? pageAt(page - 1) : null}
          nextHref={page < last ? pageAt(page + 1) : null}
          label="名簿"
        />
      </Section>
      {isOpen && (
        <Section
          title="関わりの種類"
          note={marked.length === 0 ? '印を付けた事業者はありません' : undefined}
        >
          <Stack wide>
            {marked.map((line) => (
              <Form
                to={at.kinds(params)}
                name={`kind-${line.businessId}`}
                filled={filled}
                submit="種類を保存する"
              >
                <HiddenField name="businessId" value={line.businessId} />
                <SelectField
                  name="kind"
                  label={line.name}
                  required
                  value={line.kind}
                  empty="選んでください"
                  options={declarable.map((code) => ({ value: code, label: kinds[code] }))}
                />
                <CheckField name="isCompetitor" label="競合先である" value={line.isCompetitor} />
              </Form>
            ))}
          </Stack>
        </Section>
      )}
      {isOpen && (
        <Confirm
          open="申告を提出する"
          title="申告を提出する"
          to={at.handingIn(params)}
          name="hand-in"
          filled={filled}
          submit="提出する"
          version={seat.version}
        >
          <p>
            {marked.length === 0
              ? 'どの事業者とも関わりがないと申告します。'
              : `${marked.length}者との関わりを申告します。`}
          </p>
        </Confirm>
      )}
    </Page>
  )
}
