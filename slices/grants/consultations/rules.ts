export const ways = ['窓口', '電話', '訪問', 'メール', '申請画面'] as const
/** What an officer records; 申請画面 is written by the applicant. */
export const recordedWays = ['窓口', '電話', '訪問', 'メール'] as const
