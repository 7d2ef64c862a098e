import { formatFraction, formatYen } from '#packages/japan'
import { isUuid, type Visit } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  HiddenField,
  Instant,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  SelectField,
  Table,
  Tag,
  TextField,
  YenField,
} from '#ui'
import { assets } from '../../assets/addresses.ts'
import { combinations } from '../../combinations/addresses.ts'
import { sameCostLabels, sameCostRules } from '../../combinations/rules.ts'
import { listing as listingPage } from '../../listings/addresses.ts'
import { capInWords } from '../../listings/pages/listing-parts.tsx'
import { lastDayOf } from '../../listings/rules.ts'
import { listingSeenBy } from '../../listings/tables.ts'
import { may } from '../../permissions.ts'
import { schemeRef } from '../../publications/tables.ts'
import * as at from '../addresses.ts'
import { bondLaws, fundKindLabels, theRateIsStillOpen } from '../rules.ts'
import { schemeSeenBy, schemesSeenBy } from '../tables.ts'
import { RateForm } from './rate-form.tsx'

const kinds = ['national', 'prefecture', 'bond', 'reserve', 'fee', 'donation'] as const

export async function SchemesPage({ here }: Visit<typeof at.schemes>) {
  const schemes = await schemesSeenBy(here)
  const add = may.confirmSchemes(here.person) && (
    <LinkButton href={at.newScheme()} kind="pri" isNew>
      財源を登録する
    </LinkButton>
  )
  const acts = (
    <>
      <LinkButton href={combinations()} kind="sub">
        併用の表
      </LinkButton>
      <LinkButton href={assets()} kind="sub">
        財産処分制限
      </LinkButton>
      {add}
    </>
  )
  return (
    <Page title="財源" lede="人が公募要領や要綱で確かめた制度だけが、計算に入ります。" acts={acts}>
      <Table
        rows={schemes}
        rowKey={(scheme) => scheme.id}
        empty={
          <Empty
            title="財源がまだ登録されていません"
            why="率とページを確かめた制度だけが、要求書の財源になります。"
            act={add || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '名称',
            cell: (scheme) => (
              <>
                <a href={at.scheme({ schemeId: scheme.id })}>{scheme.name}</a>{' '}
                {scheme.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'kind', label: '種類', cell: (scheme) => fundKindLabels[scheme.kind] },
          {
            key: 'rate',
            label: '補助率',
            cell: (scheme) =>
              scheme.rateText ||
              (scheme.kind === 'national' || scheme.kind === 'prefecture' ? (
                <Tag kind="warn">要確認</Tag>
              ) : (
                '—'
              )),
          },
          {
            key: 'cap',
            label: '上限（千円）',
            align: 'n',
            cell: (scheme) =>
              scheme.capYen === null ? '—' : formatYen(scheme.capYen, { unit: '千円' }),
          },
          { key: 'deadline', label: '締切', cell: (scheme) => <Day on={scheme.deadlineOn} /> },
          { key: 'same', label: '併用', cell: (scheme) => sameCostLabels[scheme.sameCost] },
        ]}
        fold
      />
    </Page>
  )
}

export async function SchemePage({ here, params, filled }: Visit<typeof at.scheme>) {
  const scheme = await schemeSeenBy(here, params.schemeId)
  const thread = await threadOf(here, schemeRef(scheme.id))
  return (
    <Page
      title={scheme.name}
      back={at.schemes()}
      tags={
        <>
          <Tag>{fundKindLabels[scheme.kind]}</Tag>
          {scheme.isSample && <SampleTag />}
        </>
      }
    >
      <ThreadOf thread={thread} />
      <Facts>
        <Fact term="補助率">{scheme.rateText || '確かめられていません'}</Fact>
        <Fact term="区分ごとの率">
          {scheme.rates.map(({ name, rate }) => `${name} ${formatFraction(rate)}`).join('、')}
        </Fact>
        <Fact term="交付税措置（参考、財源には含めない）">
          {scheme.taxShare && `裏負担の${formatFraction(scheme.taxShare)}　${scheme.taxKind}`}
        </Fact>
        <Fact term="上限">
          {scheme.capYen === null ? null : `${formatYen(scheme.capYen, { unit: '千円' })}千円`}
        </Fact>
        <Fact term="端数">{`${formatYen(scheme.unitYen)}円未満切捨て`}</Fact>
        <Fact term="対象経費の基礎">{scheme.isNetBase ? '収入を差し引く' : '差し引かない'}</Fact>
        <Fact term="併用">{`${sameCostLabels[scheme.sameCost]}　${scheme.clause}`}</Fact>
        <Fact term="根拠となる法律">{scheme.specialLaw}</Fact>
        <Fact term="確かめたページ">{scheme.page}</Fact>
        <Fact term="締切">
          <Day on={scheme.deadlineOn} />
        </Fact>
        <Fact term={theRateIsStillOpen(scheme) === true ? '登録した人と日時' : '確かめた人と日時'}>
          {scheme.confirmedName} <Instant at={scheme.confirmedAt} />
        </Fact>
      </Facts>
      <RateForm here={here} scheme={scheme} filled={filled} />
    </Page>
  )
}

export async function NewSchemePage({ here, query, filled }: Visit<typeof at.newScheme>) {
  const [asked = ''] = [filled?.values.listingId ?? query.listing ?? ''].flat()
  const listing = isUuid(asked) ? await listingSeenBy(here, asked) : null
  return (
    <Page
      title="財源を登録する"
      back={at.schemes()}
      lede="公募要領・要綱を読んで、書いてあるとおりに入れてください。"
    >
      {listing && (
        <Notice>
          <a href={listingPage({ listingId: listing.id })}>{listing.title}</a>
          {`の掲載の言葉は、補助率「${listing.rate || '書かれていません'}」、上限${capInWords(listing.capYen)}です。公募要領を読んで、率とページを入れてください。今日の掲載の内容は写しを残します。`}
        </Notice>
      )}
      <Form to={at.schemes()} filled={filled} submit="財源を登録する">
        {listing && <HiddenField name="listingId" value={listing.id} />}
        <TextField
          name="name"
          label="名称"
          value={listing?.title.slice(0, 100)}
          required
          maxlength={100}
        />
        <SelectField
          name="kind"
          label="種類"
          required
          options={kinds.map((value) => ({ value, label: fundKindLabels[value] }))}
        />
        <Columns shape="2">
          <TextField
            name="rate"
            label="補助率・充当率"
            hint="例：1/2。分からないときは空けます。"
            width="s"
          />
          <TextField name="page" label="確かめたページ" hint="例：公募要領12ページ" />
          <YenField name="capYen" label="上限" value={listing?.capYen ?? undefined} />
          <YenField name="allottedYen" label="内示・配分された額" />
          <YenField name="unitYen" label="切り捨ての単位" value={1000} />
          <DateField
            name="deadlineOn"
            label="締切"
            value={listing ? (lastDayOf(listing) ?? undefined) : undefined}
          />
          <SelectField
            name="sameCost"
            label="同じ経費への併用"
            value="unknown"
            options={sameCostRules.map((value) => ({ value, label: sameCostLabels[value] }))}
          />
          <TextField name="clause" label="併用を定めた条" hint="例：要綱第5条" />
        </Columns>
        <AreaField
          name="rates"
          label="経費の区分ごとの率"
          hint="率が一つでないときだけ、一行に一つ書きます（例：施設 1/3）。積算の行で区分を選びます。"
          rows={3}
        />
        <Columns shape="2">
          <TextField
            name="taxShare"
            label="交付税に算入される割合（裏負担に対して）"
            hint="通知にあるとき（例：1/2）。参考に示すだけで、財源には含めません。"
            width="s"
          />
          <SelectField
            name="taxKind"
            label="普通・特別の別"
            empty="なし"
            options={['普通', '特別']}
          />
        </Columns>
        <SelectField
          name="specialLaw"
          label="根拠となる法律"
          hint="地方債を講師謝金などの経費に充てるときは必ず選びます。"
          empty="なし（地方財政法5条による）"
          options={bondLaws}
        />
        <CheckField name="isNetBase" label="収入を差し引いた額に率を掛ける" />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}
