import type { Visit } from '#platform'
import { idInPid } from '#platform'
import { Confirm, Form, Notice, Page, RadioField, Section, Stack, TextField } from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { backersOf } from '../../vision-backers/tables.ts'
import { wordingOf } from '../../vision-wordings/rules.ts'
import * as at from '../addresses.ts'
import { notEndorsed } from '../rules.ts'
import { visionToBack } from '../tables.ts'
import { VisionTag, VisionText } from './vision-parts.tsx'

/** For whoever was handed the address: the text, and one's own yes to it. */
export async function BackingPage({ here, params, filled }: Visit<typeof at.backing>) {
  const vision = await visionToBack(here, idInPid(params.backingPid, here.city))
  const backers = await backersOf(here, vision.id)
  const mine = backers.find(({ accountId }) => accountId === here.person.id)
  const isLeader = vision.leaderId === here.person.id
  return (
    <Page title={vision.title} lede={vision.leaderName} tags={<VisionTag vision={vision} />}>
      <Refused filled={filled} forms={isLeader ? [] : mine ? ['end-backing'] : ['back']} />
      <Stack wide>
        <VisionText vision={vision} words={wordingOf({})} />
        <Notice kind="info">
          {`${notEndorsed}賛同した方が、このビジョンにつながる公募に応募したときは、審査の利害の確かめに伝わります。`}
        </Notice>
        {isLeader ? (
          <p>自分のビジョンです。このアドレスを、賛同してほしい方に渡してください。</p>
        ) : mine ? (
          <Section title="賛同しています">
            <p>
              {mine.isNamed ? `名前：${mine.name}` : '名前は公開せず、「ほか1者」に数えています。'}
            </p>
            <Confirm
              open="賛同をやめる"
              title="賛同をやめますか"
              to={at.backingEnd(params)}
              name="end-backing"
              filled={filled}
              submit="賛同をやめる"
              danger
            />
          </Section>
        ) : (
          <Section title="賛同する">
            <Form to={at.backing(params)} name="back" filled={filled} submit="賛同する">
              <TextField
                name="name"
                label="名前・名称"
                required
                maxlength={100}
                value={here.person.name}
              />
              <RadioField
                name="named"
                label="名前の公開"
                required
                options={[
                  { value: 'named', label: '公開してよい' },
                  { value: 'unnamed', label: '公開しない', note: '　「ほか1者」に数えます' },
                ]}
              />
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
