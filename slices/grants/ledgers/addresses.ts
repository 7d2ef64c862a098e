import { address } from '#platform'
import { part } from '../calls/addresses.ts'

/** 補助金台帳, 取得財産等管理台帳, 交付先一覧 of a fiscal year. */
export const ledger = address('/grants/ledger')
export const ledgerCsv = address('/grants/ledger/csv')
export const assetLedger = address('/grants/asset-ledger')
export const assetLedgerCsv = address('/grants/asset-ledger/csv')
export const recipients = address('/grants/recipients')
export const recipientsCsv = address('/grants/recipients/csv')
/** 交付先一覧 for everybody. */
export const publicRecipients = part.below('/recipients')
export const publicRecipientsCsv = part.below('/recipients/list.csv')
