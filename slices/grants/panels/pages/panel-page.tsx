import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { Confirm, Form, LinkButton, Notice, RadioField, Section, SelectField, Table } from '#ui'
import { callSeenBy } from '../../calls/tables.ts'
import { sealOf } from '../../criteria/tables.ts'
import { panelPlan } from '../../panel-plans/addresses.ts'
import { may } from '../../permissions.ts'
import { reviewers as reviewersPage } from '../../reviewers/addresses.ts'
import { ordinanceSentence } from '../../reviewers/rules.ts'
import { reviewersSeenBy } from '../../reviewers/tables.ts'
import { RoundPage } from '../../selection-rounds/pages/round-page.tsx'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { placeLabel } from '../rules.ts'
import { panelOf, scoring } from '../tables.ts'

/** Who reviews a call. */
export async function PanelPage({ here, params, filled }: Visit<typeof at.panel>) {
  const call = await callSeenBy(here, params.callId)
  const seal = await sealOf(here, call.id)
  const round = await roundOf(here, call.id)
  const panel = await panelOf(here, call.id)
  const seated = new Set(panel.map(({ reviewerId }) => reviewerId))
  const free = (await reviewersSeenBy(here)).filter(({ id }) => !seated.has(id))
  const isOwn = may.managePanels(here.person) && here.person.section?.id === call.sectionId
  const adds = isOwn && round?.closedAt == null
  return (
    <RoundPage
      {...{ here, call, seal, filled }}
      part="panel"
      title="審査員"
      lede={`審査をする方です。採点する委員は${scoring(panel).length}人です。`}
      forms={adds && free.length > 0 ? ['seat'] : []}
      acts={
        <>
          <LinkButton href={reviewersPage()} kind="sub">
            審査員の名簿
          </LinkButton>
          {isOwn && (
            <LinkButton href={panelPlan(params)} kind="sub">
              体制の見積り
            </LinkButton>
          )}
        </>
      }
    >
      <Notice>
        {`3人は欠かせませんが、5人が目安です。5人を9人に増やすより、審査項目をはっきりさせるほうが効きます。要綱だけで置く審査会は、${ordinanceSentence}`}
      </Notice>
      <Section title="この公募の審査員">
        <Table
          rows={panel}
          rowKey={({ reviewerId }) => reviewerId}
          fold
          empty={<p>まだ加えていません。基準を封印する前に、3人以上を加えてください。</p>}
          columns={[
            { key: 'place', label: '記号', cell: ({ place }) => placeLabel(place) },
            { key: 'name', label: '氏名', cell: ({ name }) => name },
            { key: 'affiliation', label: '所属', cell: ({ affiliation }) => affiliation },
            {
              key: 'role',
              label: '役',
              cell: ({ isChair, isReserve }) =>
                isChair ? '委員長' : isReserve ? '予備委員' : '委員',
            },
            { key: 'term', label: '任期', cell: ({ termTo }) => `${formatWareki(termTo)}まで` },
            {
              key: 'declared',
              label: '申告',
              cell: ({ handedInAt }) => (handedInAt ? '済' : round ? 'まだ' : '締切の後'),
            },
            {
              key: 'remove',
              label: '外す',
              cell: ({ reviewerId, name, version }) =>
                isOwn &&
                round === null && (
                  <Confirm
                    name={`remove-${reviewerId}`}
                    open="外す"
                    title={`${name}さんを外す`}
                    to={at.removal(params)}
                    submit="外す"
                    version={version}
                  >
                    <input type="hidden" name="reviewerId" value={reviewerId} />
                    <p>この公募の審査員から外します。</p>
                  </Confirm>
                ),
            },
          ]}
        />
      </Section>
      {adds && (
        <Section title="審査員を加える">
          {free.length === 0 ? (
            <p>加えられる審査員がいません。名簿に登録してください。</p>
          ) : (
            <Form to={at.panel(params)} name="seat" filled={filled} submit="加える">
              <SelectField
                name="reviewerId"
                label="審査員"
                required
                empty="選んでください"
                options={free.map(({ id, name, affiliation }) => ({
                  value: id,
                  label: `${name}（${affiliation}）`,
                }))}
              />
              <RadioField
                name="role"
                label="役"
                required
                value={round?.assignedAt ? '予備委員' : '委員'}
                options={round?.assignedAt ? ['予備委員'] : ['委員', '委員長', '予備委員']}
              />
            </Form>
          )}
        </Section>
      )}
    </RoundPage>
  )
}
