import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, UnsecuredJWT } from 'jose'

/** Each a way in which a provider may be broken, or somebody in its place. */
export type Misbehaviour =
  | 'wrong-nonce'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-state'
  | 'expired'
  | 'alg-none'
  | 'foreign-key'
  | 'other-subject-in-userinfo'
  | 'other-challenge'
  | 'other-host'
  | 'never-answers'
  | 'cancelled'
  | 'old-proof'

type Code = { readonly nonce: string; readonly challenge: string; readonly redirect: string }

export const clientId = 'sanchi'
export const clientSecret = 'a secret that lies in no database'

/** A small OpenID provider that listens on this machine, and does as it is told. */
export async function openProvider(clientKey: CryptoKey | null = null) {
  const keys = await generateKeyPair('RS256')
  const foreign = await generateKeyPair('RS256')
  const codes = new Map<string, Code>()
  const asked: URL[] = []
  const state = {
    misbehaves: null as Misbehaviour | null,
    /** Who signs in there, and what is said of them. */
    subject: 'subject-1',
    claims: {} as Record<string, unknown>,
    userinfo: {} as Record<string, unknown>,
  }

  const published = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${state.misbehaves === 'other-host' ? elsewhere : issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256', 'none'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
  })

  async function idToken({ nonce }: Code): Promise<string> {
    const { misbehaves, subject, claims } = state
    const now = Math.floor(Date.now() / 1_000)
    const payload = {
      ...{ nonce: misbehaves === 'wrong-nonce' ? 'another' : nonce, sub: subject },
      iss: misbehaves === 'wrong-issuer' ? 'https://evil.example' : issuer,
      aud: misbehaves === 'wrong-audience' ? 'another-client' : clientId,
      iat: misbehaves === 'expired' ? now - 7_200 : now,
      exp: misbehaves === 'expired' ? now - 3_600 : now + 300,
      auth_time: misbehaves === 'old-proof' ? now - 3_600 : now,
      ...claims,
    }
    if (misbehaves === 'alg-none') return new UnsecuredJWT(payload).encode()
    const { privateKey } = misbehaves === 'foreign-key' ? foreign : keys
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey)
  }

  async function isOurClient(request: IncomingMessage, form: URLSearchParams): Promise<boolean> {
    if (clientKey === null) {
      const basic = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`
      const sent = (request.headers.authorization ?? '').replace(/^Basic /, '')
      const plain = Buffer.from(sent, 'base64').toString().replaceAll('+', '%20')
      return plain === basic
    }
    const assertion = form.get('client_assertion') ?? ''
    const { payload } = await jwtVerify(assertion, clientKey, { audience: [issuer] })
    return payload.iss === clientId && payload.sub === clientId
  }

  async function token(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const form = new URLSearchParams(await bodyOf(request))
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const hash = createHash('sha256').update(form.get('code_verifier') ?? '')
    if (!(await isOurClient(request, form)))
      return { status: 401, body: { error: 'invalid_client' } }
    if (
      !code ||
      code.challenge !== hash.digest('base64url') ||
      code.redirect !== form.get('redirect_uri')
    )
      return { status: 400, body: { error: 'invalid_grant' } }
    const answer = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300 }
    return { status: 200, body: { ...answer, id_token: await idToken(code) } }
  }

  function authorize(url: URL, response: ServerResponse): void {
    const of = (name: string) => url.searchParams.get(name) ?? ''
    const back = new URL(of('redirect_uri'))
    const right = of('client_id') === clientId && of('code_challenge_method') === 'S256'
    if (!right) return void response.writeHead(400).end()
    back.searchParams.set('state', state.misbehaves === 'wrong-state' ? '182079.x' : of('state'))
    if (state.misbehaves === 'cancelled') back.searchParams.set('error', 'access_denied')
    else {
      const code = randomUUID()
      const challenge = state.misbehaves === 'other-challenge' ? 'another' : of('code_challenge')
      codes.set(code, { nonce: of('nonce'), challenge, redirect: of('redirect_uri') })
      back.searchParams.set('code', code)
    }
    response.writeHead(302, { location: back.href }).end()
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    asked.push(url)
    if (state.misbehaves === 'never-answers') return
    const answer = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/authorize') return authorize(url, response)
    if (url.pathname === '/.well-known/openid-configuration') return answer(published())
    if (url.pathname === '/jwks')
      return answer({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' }] })
    if (url.pathname === '/userinfo') {
      const sub = state.misbehaves === 'other-subject-in-userinfo' ? 'another' : state.subject
      return answer({ sub, ...state.userinfo })
    }
    if (url.pathname !== '/token') return response.writeHead(404).end()
    const { status, body } = await token(request)
    return answer(body, status)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  const elsewhere = `http://localhost:${port}`

  return {
    issuer,
    state,
    asked,
    /** As a browser that is sent there and signs in. @returns where it is sent back to, without the host */
    async visit(to: string | null): Promise<string> {
      const answer = await fetch(to ?? '', { redirect: 'manual' })
      const back = new URL(answer.headers.get('location') ?? '')
      return back.pathname + back.search
    },
    close(): Promise<void> {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}
