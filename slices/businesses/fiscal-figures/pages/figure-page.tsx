import { formatFiscalYear } from '#packages/japan'
import { Refused, type Visit } from '#platform'
import { AreaField, Confirm, Form, Page, Section } from '#ui'
import { businessSeenBy } from '../../tables.ts'
import { hasOpenedFinances } from '../actions/view-finances.ts'
import * as at from '../addresses.ts'
import { figureOf } from '../tables.ts'
import { FigureFields } from './figure-fields.tsx'
import { Opening } from './opening.tsx'

export async function NewFigurePage({ here, params, filled }: Visit<typeof at.newFigure>) {
  const business = await businessSeenBy(here, params.businessId)
  return (
    <Page
      title="財務を記録する"
      back={at.figures(params)}
      lede={`${business.name}　分かるものだけを入れてください。空欄は「不明」として残り、0とは区別されます。`}
    >
      <Form to={at.figures(params)} filled={filled} submit="財務を記録する">
        <FigureFields today={here.today} />
      </Form>
    </Page>
  )
}

export async function FigurePage({ here, params, filled }: Visit<typeof at.figure>) {
  const business = await businessSeenBy(here, params.businessId)
  const figure = await figureOf(here, business.id, params.figureId)
  if (figure.isSealed)
    throw new Refused('この年度は係長以上に限られています。直すときは、係長に依頼してください。')
  const isOpen = await hasOpenedFinances(here, business.id)
  const year = formatFiscalYear(figure.fiscalYear)
  return (
    <Page title={`${year}の財務を直す`} back={at.figures(params)} lede={business.name}>
      {isOpen ? (
        <>
          <Form
            to={at.figure(params)}
            name="revise"
            filled={filled}
            version={figure.version}
            submit="直した内容を保存する"
          >
            <FigureFields figure={figure} today={here.today} />
            <AreaField name="reason" label="直す理由" rows={2} required />
          </Form>
          {!figure.isWithdrawn && (
            <Section title="取り消す" note="事業者や年度を間違えて入れたときに">
              <Confirm
                open={`${year}の記録を取り消す`}
                title={`${year}の記録を取り消します`}
                to={at.withdrawal(params)}
                name="withdraw"
                filled={filled}
                version={figure.version}
                submit="この年度を取り消す"
                danger
              >
                <p>集計にも生産性にも入らなくなります。記録は残り、いつでも戻せます。</p>
                <AreaField name="reason" label="取り消す理由" rows={2} required />
              </Confirm>
            </Section>
          )}
        </>
      ) : (
        <Opening to={at.opening(params)} filled={filled} />
      )}
    </Page>
  )
}
