/// What tells funs apart in the order of terms and in hashes, by the raw words in their objects.
enum FunIdentity {
  @inline(__always)
  static func code(_ word: Term) -> Unmanaged<FunctionCode> {
    // Safe: the word of a closure, which keeps its code alive.
    .fromOpaque(UnsafeRawPointer(bitPattern: word.bits).unsafelyUnwrapped)
  }

  @inline(__always)
  static func export(_ word: Term) -> Unmanaged<Export> {
    // Safe: exports live as long as the machine.
    .fromOpaque(UnsafeRawPointer(bitPattern: word.bits).unsafelyUnwrapped)
  }

  /// By module, name and arity.
  static func compareExports(_ a: Term, _ b: Term) -> Int {
    let x = export(a).takeUnretainedValue()
    let y = export(b).takeUnretainedValue()
    if x.module != y.module { return Term.compareAtoms(x.module, y.module) }
    if x.name != y.name { return Term.compareAtoms(x.name, y.name) }
    return x.arity - y.arity
  }

  /// By module, name and arity, then by the source: a module loaded twice has the same funs.
  static func compareCode(_ a: Term, _ b: Term) -> Int {
    let x = code(a).takeUnretainedValue()
    let y = code(b).takeUnretainedValue()
    if x.module.name != y.module.name { return Term.compareAtoms(x.module.name, y.module.name) }
    if x.name != y.name { return Term.compareAtoms(x.name, y.name) }
    if x.arity != y.arity { return x.arity - y.arity }
    if x.module === y.module { return Term.compare(a.bits, b.bits) }
    return Term.compare(UInt(x.module.digestPrefix), UInt(y.module.digestPrefix))
  }
}
