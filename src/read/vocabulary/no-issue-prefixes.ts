/** What stands before a hyphen and a number without being a tracker's key, unless the page says so. */
export const noIssuePrefixes: ReadonlySet<string> = new Set(
  [
    // Records, requests for comments and other numbered proposals.
    'ADR ADRS MADR DR PDR TDR MDR RFC RFCS RFD PEP JEP KEP BIP EIP ERC CIP KIP SIP TIP XEP SEP PSR',
    'JSR ICS',
    // Bodies of standards and their documents.
    'ISO IEC IEEE ANSI ECMA ITU NIST FIPS SP EN DIN BS GB MIL STD OWASP CIS PCI SOC CAPEC CVE CWE GHSA',
    'WCAG ICD CFR GDPR BSI',
    // Licences.
    'GPL LGPL AGPL MIT MPL EPL EUPL CDDL CC0 BSD APACHE BSL SSPL OFL OSL AFL PSF',
    // Ciphers, digests, encodings.
    'SHA SHA1 SHA2 SHA3 MD AES RSA EC ES HS RS PS HMAC CRC BLAKE BLS BLS12 BASE UTF UCS ASCII LATIN',
    'BIG KOI UUID UUIDV',
    // Protocols, formats, devices, units, products.
    'HTTP HTTPS TLS SSL TCP UDP IP IPV USB PCIE DDR ARM RISC X86 OAUTH CSS HTML SQL JSON MP MPEG DO IBM',
    'DEC KB MB TB CPU GPU GPT CLAUDE LLAMA COVID GMT UTC UNIX CP WORLD COP',
    // Parts, requirements, measures and rules that pages number themselves.
    'PHASE STEP TOP OPTION VERSION LEVEL TIER TYPE PART STAGE SECTION CHAPTER FIGURE TABLE RULE AC NFR FR',
    'REQ UC US INV GAP OQ RISK SLO SLA SLI KPI OKR IR MUST SHOULD SHALL MAY PR MR',
    // Single letters.
    'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z',
  ].flatMap(words => words.split(' ')),
)
