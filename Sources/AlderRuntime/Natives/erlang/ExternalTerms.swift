/// Between terms and the external term format. What is long is done on a dirty thread, so that it
/// holds up nobody.
extension NativeTable {
  static let externalTerms: [Native] = [
    .step("term_to_binary", arity: 1) { p throws(Raise) in try encode(p, .empty, asList: false) },
    .step("term_to_binary", arity: 2) { p throws(Raise) in try encode(p, p[1], asList: false) },
    .step("term_to_iovec", arity: 1) { p throws(Raise) in try encode(p, .empty, asList: true) },
    .step("term_to_iovec", arity: 2) { p throws(Raise) in try encode(p, p[1], asList: true) },
    .step("external_size", arity: 1) { p throws(Raise) in try size(p, .empty) },
    .step("external_size", arity: 2) { p throws(Raise) in try size(p, p[1]) },
    .step("binary_to_term", arity: 1) { p throws(Raise) in try decode(p, .empty) },
    .step("binary_to_term", arity: 2) { p throws(Raise) in try decode(p, p[1]) },
  ]

  /// Bytes that may be encoded or decoded without leaving the scheduler.
  private static let shortTerm = 1 << 16
  private static let bytesInOneReduction = 64

  /// Calls `body` with the size, at once or on a dirty thread.
  private static func counting(
    _ p: Process, _ options: ExternalOptions,
    _ body: @escaping @Sendable (Process, ExternalFormat.Size) throws(Raise) -> Term
  ) throws(Raise) -> Next? {
    if let size = ExternalFormat.size(of: p[0], options, limit: shortTerm) {
      p.charge(size.term / bytesInOneReduction)
      return p.deliver(try body(p, size))
    }
    return p.continueOnDirtyThread { p throws(Raise) in
      // A term in which parts occur many times may be longer than anything that fits into memory.
      let limit = p.withMachine { $0.options.memoryLimit }
      guard let size = ExternalFormat.size(of: p[0], options, limit: limit) else {
        throw p.systemLimit()
      }
      return p.deliver(try body(p, size))
    }
  }

  private static func encode(_ p: Process, _ list: Term, asList: Bool) throws(Raise) -> Next? {
    guard let options = ExternalOptions(list) else { throw p.badarg() }
    return try counting(p, options) { p, size throws(Raise) in
      asList
        ? try ExternalFormat.segments(p, p[0], options, size)
        : try ExternalFormat.binary(p, p[0], options, size)
    }
  }

  private static func size(_ p: Process, _ list: Term) throws(Raise) -> Next? {
    guard let options = ExternalOptions(list) else { throw p.badarg() }
    return try counting(p, options) { _, size in
      Term(small: ExternalFormat.prefixSize(options) + size.term)
    }
  }

  /// The cause of an error: an option of a list is none.
  static let badOption = Term(atom: "badopt")
  private static let safe = Term(atom: "safe")
  private static let used = Term(atom: "used")

  private static func decode(_ p: Process, _ options: Term) throws(Raise) -> Next? {
    var isSafe = false
    var tellsUsed = false
    try p.forEach(options) { option throws(Raise) in
      switch option {
      case safe: isSafe = true
      case used: tellsUsed = true
      default: throw p.badarg(badOption)
      }
    }
    guard p[0].isWholeBinary else { throw p.badarg() }
    let cost = p[0].bitString.withBytes { ExternalFormat.cost(of: $0) }
    if cost <= shortTerm {
      p.charge(cost / bytesInOneReduction)
      return p.deliver(try decoded(p, isSafe, tellsUsed))
    }
    return p.continueOnDirtyThread { [isSafe, tellsUsed] p throws(Raise) in
      p.deliver(try decoded(p, isSafe, tellsUsed))
    }
  }

  private static func decoded(
    _ p: Process, _ isSafe: Bool, _ tellsUsed: Bool
  ) throws(Raise) -> Term {
    let result = try p[0].bitString.withBytes { bytes throws(Raise) in
      try ExternalFormat.term(p, bytes, isSafe: isSafe)
    }
    return tellsUsed ? p.tuple(result.term, Term(small: result.used)) : result.term
  }
}
