/// How a stream of bytes is cut into packets: the first argument of `decode_packet/3`.
enum PacketKind {
  /// As it comes.
  case raw
  /// So many bytes with the length, which are not part of the packet.
  case length(Int)
  /// ASN.1's basic encoding rules.
  case asn1
  /// CORBA's GIOP.
  case cdr
  /// Sun's RPC.
  case sunRPC
  case fastCGI
  case tpkt
  case line
  case tls
  case http(HTTPPart)

  struct HTTPPart {
    /// Of a header rather than a request or response.
    let isHeader: Bool
    /// Text as binaries rather than strings.
    let asBinaries: Bool
  }

  /// Nil for what is none.
  init?(_ term: Term) {
    guard let kind = Self.kinds[term] else { return nil }
    self = kind
  }

  private static let kinds: [Term: PacketKind] = [
    Term(atom: "raw"): .raw, Term(small: 0): .raw, Term(small: 1): .length(1),
    Term(small: 2): .length(2), Term(small: 4): .length(4), Term(atom: "asn1"): .asn1,
    Term(atom: "cdr"): .cdr, Term(atom: "sunrm"): .sunRPC, Term(atom: "fcgi"): .fastCGI,
    Term(atom: "tpkt"): .tpkt, Atom.line: .line, Term(atom: "ssl_tls"): .tls,
    Term(atom: "http"): .http(HTTPPart(isHeader: false, asBinaries: false)),
    Term(atom: "httph"): .http(HTTPPart(isHeader: true, asBinaries: false)),
    Term(atom: "http_bin"): .http(HTTPPart(isHeader: false, asBinaries: true)),
    Term(atom: "httph_bin"): .http(HTTPPart(isHeader: true, asBinaries: true)),
  ]
}
