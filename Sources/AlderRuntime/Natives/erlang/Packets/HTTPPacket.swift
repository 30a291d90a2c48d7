/// A line of an HTTP/1 message as a term: `{http_request, ...}` and the like.
struct HTTPPacket {
  let process: Process
  let part: PacketKind.HTTPPart

  func term(_ line: UnsafeBufferPointer<UInt8>) throws(Raise) -> Term {
    let text = HTTPText(line)
    if let term = part.isHeader ? try header(text) : try start(text) { return term }
    return process.tuple(Self.error, try string(Array(line)))
  }

  private static let error = Term(atom: "http_error")
  private static let request = Term(atom: "http_request")
  private static let response = Term(atom: "http_response")
  private static let header = Term(atom: "http_header")
  private static let endOfHeaders = Term(atom: "http_eoh")

  private func string(_ bytes: [UInt8]) throws(Raise) -> Term {
    part.asBinaries ? try process.binary(bytes) : process.list(bytes: bytes)
  }

  // MARK: Requests and responses

  /// Nil when it is neither.
  private func start(_ line: HTTPText) throws(Raise) -> Term? {
    var text = line
    if text.skip("HTTP/") { return try response(line) }
    let method = text.token()
    guard !method.isEmpty, text.isAtBlank else { return nil }
    text.skipBlanks()
    let target = text.word()
    if target.isEmpty { return nil }
    text.skipBlanks()
    var version = (major: 0, minor: 9)
    if !text.isAtEnd {
      guard let given = text.version() else { return nil }
      version = given
    }
    return process.tuple([
      Self.request, try known(method, among: Self.methods),
      try uri(target),
      process.tuple(process.integer(version.major), process.integer(version.minor)),
    ])
  }

  private func response(_ line: HTTPText) throws(Raise) -> Term? {
    var text = line
    guard let version = text.version(), text.isAtBlank else { return nil }
    text.skipBlanks()
    guard let status = text.isAtEnd ? 0 : text.number(), text.isAtEnd || text.isAtBlank else {
      return nil
    }
    text.skipBlanks()
    return process.tuple([
      Self.response,
      process.tuple(process.integer(version.major), process.integer(version.minor)),
      process.integer(status), try string(text.everything()),
    ])
  }

  private static let methods = names([
    "OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE",
  ])

  private static func names(_ list: [String]) -> [[UInt8]: Term] {
    Dictionary(uniqueKeysWithValues: list.map { (Array($0.utf8), Term(atom: $0)) })
  }

  private func known(_ name: [UInt8], among names: [[UInt8]: Term]) throws(Raise) -> Term {
    if let atom = names[name] { return atom }
    return try string(name)
  }

  // MARK: URIs

  private static let absolute = Term(atom: "absoluteURI")
  private static let path = Term(atom: "abs_path")
  private static let scheme = Term(atom: "scheme")
  private static let schemes = [("http://", Term(atom: "http")), ("https://", Term(atom: "https"))]

  private func uri(_ uri: [UInt8]) throws(Raise) -> Term {
    if uri == [UInt8(ascii: "*")] { return Term(atom: "*") }
    // So is what is a single character.
    if uri.first == UInt8(ascii: "/") || uri.count == 1 {
      return process.tuple(Self.path, try string(uri))
    }
    for (prefix, name) in Self.schemes where Self.begins(uri, with: prefix) {
      return try absolute(name, Array(uri.dropFirst(prefix.utf8.count)))
    }
    guard let colon = uri.firstIndex(of: UInt8(ascii: ":")) else { return try string(uri) }
    return process.tuple(
      Self.scheme, try string(Array(uri[..<colon])), try string(Array(uri[(colon + 1)...])))
  }

  private static func begins(_ text: [UInt8], with prefix: String) -> Bool {
    text.prefix(prefix.utf8.count).map(lowercase).elementsEqual(prefix.utf8)
  }

  /// Host, perhaps a port, and a path.
  private func absolute(_ scheme: Term, _ rest: [UInt8]) throws(Raise) -> Term {
    let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    let authority = rest[..<slash]
    let colon = authority.firstIndex(of: UInt8(ascii: ":")) ?? slash
    let path = slash == rest.endIndex ? [UInt8(ascii: "/")] : Array(rest[slash...])
    let digits = authority[colon...].dropFirst()
    let port =
      digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      ? Int(String(decoding: digits, as: UTF8.self)) : nil
    return process.tuple([
      Self.absolute, scheme, try string(Array(authority[..<colon])),
      port.flatMap { $0 == 0 ? nil : process.integer($0) } ?? Atom.undefined, try string(path),
    ])
  }

  // MARK: Headers

  /// Nil when it is none.
  private func header(_ line: HTTPText) throws(Raise) -> Term? {
    var text = line
    if text.isAtEnd { return Self.endOfHeaders }
    let name = text.token()
    guard text.skip(":") else { return nil }
    text.skipBlanks()
    let canonical = Self.canonical(name)
    return process.tuple([
      Self.header, Term(small: Self.numbers[canonical] ?? 0),
      try known(canonical, among: Self.headers), try string(name),
      try string(text.everything()),
    ])
  }

  /// `Content-Type`, however it is written.
  private static func canonical(_ name: [UInt8]) -> [UInt8] {
    var isUpper = true
    return name.map { character in
      if isUpper {
        isUpper = false
        return uppercase(character)
      }
      isUpper = character == UInt8(ascii: "-")
      return lowercase(character)
    }
  }

  private static func uppercase(_ character: UInt8) -> UInt8 {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= character ? character - 32 : character
  }

  private static func lowercase(_ character: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= character ? character + 32 : character
  }

  private static let headers = names(headerNames)
  private static let numbers = Dictionary(
    uniqueKeysWithValues: headerNames.enumerated().map { (Array($1.utf8), $0 + 1) })

  /// Those that have a number: their place.
  private static let headerNames = [
    "Cache-Control", "Connection", "Date", "Pragma", "Transfer-Encoding", "Upgrade", "Via",
    "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Authorization", "From",
    "Host", "If-Modified-Since", "If-Match", "If-None-Match", "If-Range", "If-Unmodified-Since",
    "Max-Forwards", "Proxy-Authorization", "Range", "Referer", "User-Agent", "Age", "Location",
    "Proxy-Authenticate", "Public", "Retry-After", "Server", "Vary", "Warning",
    "Www-Authenticate", "Allow", "Content-Base", "Content-Encoding", "Content-Language",
    "Content-Length", "Content-Location", "Content-Md5", "Content-Range", "Content-Type", "Etag",
    "Expires", "Last-Modified", "Accept-Ranges", "Set-Cookie", "Set-Cookie2", "X-Forwarded-For",
    "Cookie", "Keep-Alive", "Proxy-Connection",
  ]
}
