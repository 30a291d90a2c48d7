extension NativeTable {
  static let typeTests: [Native] = [
    Native("is_atom") { _, a in Term(a.isAtom) },
    Native("is_binary") { _, a in Term(a.isWholeBinary) },
    Native("is_bitstring") { _, a in Term(a.isBinary) },
    Native("is_boolean") { _, a in Term(a.isBoolean) },
    Native("is_float") { _, a in Term(a.isFloat) },
    Native("is_function") { _, a in Term(a.isFun) },
    Native("is_function") { p, a, arity throws(Raise) in try isFunction(p, a, arity) },
    Native("is_integer") { _, a in Term(a.isInteger) },
    Native("is_list") { _, a in Term(a.isList) },
    Native("is_map") { _, a in Term(a.isMap) },
    Native("is_number") { _, a in Term(a.isNumber) },
    Native("is_pid") { _, a in Term(a.isPid) },
    Native("is_port") { _, a in Term(a.isPort) },
    Native("is_record") { p, a, tag throws(Raise) in try isRecord(p, a, tag) },
    Native("is_record") { p, a, tag, size throws(Raise) in try isRecord(p, a, tag, size) },
    Native("is_reference") { _, a in Term(a.isReference) },
    Native("is_tuple") { _, a in Term(a.isTuple) },
  ]

  private static func isFunction(_ p: Process, _ a: Term, _ arity: Term) throws(Raise) -> Term {
    guard arity.isInteger, !arity.isNegativeInteger else { throw p.badarg() }
    return Term(a.isFun && arity.isSmall && a.funArity == arity.small)
  }

  private static func isRecord(_ p: Process, _ a: Term, _ tag: Term) throws(Raise) -> Term {
    guard tag.isAtom else { throw p.badarg() }
    return Term(a.isTuple && a.tupleArity > 0 && a.elements[0] == tag)
  }

  private static func isRecord(
    _ p: Process, _ a: Term, _ tag: Term, _ size: Term
  ) throws(Raise) -> Term {
    guard tag.isAtom, size.isSmall else { throw p.badarg() }
    return Term(
      size.small > 0 && a.isTuple(arity: size.small) && a.elements[0] == tag)
  }
}

extension Term {
  /// How many arguments it takes. Precondition: `isFun`.
  var funArity: Int {
    header.kind == .closure
      ? FunIdentity.code(box[1])._withUnsafeGuaranteedRef { $0.arity }
      : FunIdentity.export(box[1])._withUnsafeGuaranteedRef { $0.arity }
  }
}
