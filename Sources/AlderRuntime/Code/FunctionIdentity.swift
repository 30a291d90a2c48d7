/// What tells a fun's function from all others, in external terms and where it is printed.
struct FunctionIdentity: Hashable {
  /// Of the module's source.
  let source: UInt64
  /// Of the function's name.
  let name: UInt64
  /// The number in a name as `-main/1-fun-3-`.
  let index: Int

  /// 27 bits, as erlang:fun_info/2 calls `uniq`.
  var oldUnique: Int { Int(truncatingIfNeeded: name & 0x7ff_ffff) }

  /// The 16 bytes of `new_uniq`.
  var unique: [UInt8] {
    [source, name].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }
}

extension FunctionCode {
  var identity: FunctionIdentity {
    let utf8 = name.atomUTF8
    return FunctionIdentity(
      source: module.digestPrefix, name: Self.hash(utf8), index: Self.funIndex(utf8))
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func funIndex(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let parts = name.split(separator: UInt8(ascii: "-"))
    return parts.last.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
  }
}

// MARK: Finding it again

extension CodeTable {
  /// The function with that identity in any version of the module that is loaded; nil when there is
  /// none.
  func fun(
    _ module: Term, source: UInt64, name: UInt64, for p: Process
  ) throws(Raise) -> FunctionCode? {
    if source == 0 {
      // A native that the module names among its own functions.
      return natives(of: module).lazy.compactMap { key in
        self.native(FunctionKey(module, key.name, key.arity))?.code
      }.first { $0.identity.name == name }
    }
    for version in versions(of: module) where version.digestPrefix == source {
      if let function = try version.fun(named: name, for: p) { return function }
    }
    return nil
  }
}
