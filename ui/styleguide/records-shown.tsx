import { Fact, Facts, Stat, Stats } from '../facts.tsx'
import { RowLink, Rows, Tabs, Timeline } from '../rows.tsx'
import { Card, Columns, Section } from '../surfaces.tsx'
import { Tag } from '../tags.tsx'
import { Day, DiffTable, Instant, Period, Prose, ThousandYen, Yen } from '../values.tsx'

export function RecordsShown() {
  return (
    <Section id="records" title="記録" note="一覧・項目・経過・変更の前と後">
      <div class="stack-6">
        <Tabs
          label="施策の情報"
          items={[
            { label: '目的と公益性', href: '#records', current: false },
            { label: '指標と予算', href: '#records', current: true },
            { label: '財政課', href: '#records', current: false, count: '質問2' },
            { label: '変更の記録', href: '#records', current: false, count: 17 },
          ]}
        />
        <Stats>
          <Stat
            label="従業者（民営、2021年）"
            value="30,197"
            unit="人"
            note="2016年から ＋534人（＋1.8％）"
          />
          <Stat label="製造業の特化係数" value="2.38" note="529市区町村中 51位" />
          <Stat
            label="製造品出荷額等（2018年）"
            value="1,854"
            unit="億円"
            note="2000年 2,099億円"
          />
          <Stat label="海外売上がある割合" value="—" note="未到来　令和12年3月に測ります" />
        </Stats>
        <Columns shape="53">
          <Lists />
          <History />
        </Columns>
        <DiffTable
          caption="11月20日の変更"
          rows={[
            { label: '出展小間料 単価', before: '370千円', after: '380千円' },
            { label: '追跡調査 回数', before: null, after: '4回' },
          ]}
        />
      </div>
    </Section>
  )
}

function Lists() {
  return (
    <div class="stack">
      <Rows>
        <RowLink
          href="#records"
          when={{ day: '24', note: '今日', soon: true }}
          title="第2回 眼鏡産業振興会議の資料送付"
          note="委員9人。前日までの送付が規則第6条の定め"
          side={<Tag kind="warn">資料 5/6</Tag>}
        />
        <RowLink
          href="#records"
          when={{ day: '27', note: '金' }}
          title="予算要求書の課内決裁（18事業）"
          note="未入力の積算 3行、根拠カードなし 1事業"
          side={<Tag>18件のうち12件</Tag>}
        />
        <RowLink
          href="#records"
          bead={{ glyph: '決', stage: 'decide' }}
          title="提言 No.14「ろう付けの共同研修」への回答"
          note="担当：商工振興係。期限30日のうち27日経過"
          side={<b class="soon">あと3日</b>}
        />
      </Rows>
      <Prose
        text={
          '単独では小間の最低面積と通訳の費用をまかなえない。\n三年で卒業とする。\n\n終期に効果が確認できない場合は廃止する。'
        }
      />
    </div>
  )
}

function History() {
  return (
    <Card title="項目と経過">
      <Facts>
        <Fact term="期間">
          <Period from="2023-04-01" to="2030-03-31" />
        </Fact>
        <Fact term="次の会議">
          <Day on="2026-11-26" form="weekday" />
        </Fact>
        <Fact term="要求額">
          <ThousandYen amount={14000000} />
        </Fact>
        <Fact term="前年度との差">
          <Yen amount={-420000} />
        </Fact>
        <Fact term="研磨の出荷額">
          <ThousandYen amount="X" />
        </Fact>
        <Fact term="保存">
          <Instant at="2026-11-24T01:42:00Z" />
        </Fact>
      </Facts>
      <Timeline
        items={[
          {
            date: <Day on="2026-11-20" form="short" />,
            title: '根拠を付けた',
            note: '全国の輸出額の推移（後付け）',
            bead: { glyph: '知', stage: 'know', hollow: true },
          },
          {
            date: <Day on="2026-11-06" form="short" />,
            title: '予算要求を出した',
            note: '酒井主査',
            bead: { glyph: '決', stage: 'decide' },
          },
          { date: <Day on="2026-10-28" form="short" />, title: '積算を6行にした' },
        ]}
      />
    </Card>
  )
}
