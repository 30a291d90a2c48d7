/// What stdlib's `json` does with text and terms as a whole, and the tokens and strings that it needs where
/// a program takes part. What is long is done on a dirty thread.
extension NativeTable {
  static let json: [Native] = [
    // {Value}, or {Reason, Position}.
    .step("decode_text", arity: 1) { p throws(Raise) in
      guard p[0].isWholeBinary else { throw p.functionClause() }
      let size = p[0].bitCount >> 3
      if size <= shortJSON {
        p.charge(size >> 5)
        return p.deliver(try p.decodeJSON(p[0]))
      }
      return p.continueOnDirtyThread { p throws(Raise) in p.deliver(try p.decodeJSON(p[0])) }
    },
    // A binary, or {Reason, Detail}.
    .step("encode_term", arity: 1) { p throws(Raise) in
      if let result = try p.encodeJSON(p[0], limit: shortJSON) { return p.deliver(result) }
      return p.continueOnDirtyThread { p throws(Raise) in
        guard let result = try p.encodeJSON(p[0], limit: .max) else { throw p.systemLimit() }
        return p.deliver(result)
      }
    },
    // {Token, Position}, incomplete, or {error, Reason, Position}.
    Native("token") { p, text, position throws(Raise) in
      guard text.isWholeBinary, position.isSmall, position.small >= 0 else { throw p.badarg() }
      return try text.bitString.withBytes { bytes throws(Raise) in
        var reader = JSONReader(p, text, bytes, from: position.small)
        return try reader.token()
      }
    },
    // The string with its quotes, or {Reason, Detail}.
    Native("encode_string") { p, string, escapesAll throws(Raise) in
      guard string.isWholeBinary else { throw p.functionClause() }
      p.charge(string.bitCount >> 9)
      var writer = JSONWriter(limit: .max, escapesAll: escapesAll == Atom.true)
      if let failure = writer.put(string: string) { return try failure.term(p) }
      return try p.binary(writer.bytes)
    },
  ]

  /// Bytes that may be read or written without leaving the scheduler.
  private static let shortJSON = 1 << 16
}

extension Process {
  fileprivate func decodeJSON(_ text: Term) throws(Raise) -> Term {
    try text.bitString.withBytes { bytes throws(Raise) in
      var reader = JSONReader(self, text, bytes)
      do throws(JSONReader.Stop) {
        return tuple([try reader.document()])
      } catch {
        switch error {
        case .failed(let failure):
          return tuple(try failure.term(self), Term(small: failure.position))
        case .raised(let raise): throw raise
        }
      }
    }
  }

  /// Nil when the text is longer than `limit`.
  fileprivate func encodeJSON(_ term: Term, limit: Int) throws(Raise) -> Term? {
    var writer = JSONWriter(limit: limit, escapesAll: false)
    if let failure = writer.put(term) { return try failure.term(self) }
    guard writer.bytes.count <= limit else { return nil }
    charge(writer.bytes.count >> 5)
    return try binary(writer.bytes)
  }
}
