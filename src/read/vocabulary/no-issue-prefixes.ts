import { words } from './words.ts'

/** What stands before a hyphen and a number without being a tracker's key: standards, algorithms, encodings, products. */
export const noIssuePrefixes: ReadonlySet<string> = new Set(
  words(`
  ADR, ADRS, RFC, DR, PDR, TDR, MADR, ISO, IEC, IEEE, ANSI, ECMA, ITU, NIST, FIPS, SP, PEP, JEP, BIP, EIP, ERC, CIP
  KIP, SIP, TIP, SHA, SHA1, SHA2, SHA3, MD, AES, RSA, EC, ES, HS, RS, PS, HMAC, CRC, BLAKE, BASE, UTF, UCS, ASCII
  LATIN, GB, BIG, KOI, CVE, CWE, GHSA, CAPEC, OWASP, CIS, PCI, SOC, EN, DIN, BS, HTTP, HTTPS, TLS, SSL, TCP, UDP, IP
  IPV, USB, PCIE, DDR, ARM, X, I, V, P, Q, H, T, M, S, L, B, C, D, E, G, K, N, R, A, GPT, CLAUDE, LLAMA, COVID, WCAG
  GMT, UTC, Y, PHASE, STEP, TOP, OPTION, VERSION, LEVEL, TIER, TYPE, PART, STAGE, SECTION, CHAPTER, FIGURE, TABLE
  RULE, UUID, UUIDV, OAUTH, ES, CSS, HTML, SQL, JSON, MP, MPEG, DO, MIL, STD, F, O, U, W, Z, J, IR, AC, NFR, FR, REQ
  UC, US, INV, GAP, OQ, RISK, SLO, KPI, OKR, WORLD, COP, UNIX, CP, IBM, DEC, KB, MB, TB, CPU, GPU`),
)
