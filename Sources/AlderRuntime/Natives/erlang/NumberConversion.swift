/// Between numbers and text, as lists and as binaries.
extension NativeTable {
  static let numberConversion: [Native] = [
    Native("integer_to_list") { p, value throws(Raise) in
      value.isSmall
        ? p.list(digitsOf: value.small) : p.list(bytes: try integerText(p, value, base: decimal))
    },
    Native("integer_to_list") { p, value, base throws(Raise) in
      p.list(bytes: try integerText(p, value, base: base))
    },
    Native("integer_to_binary") { p, value throws(Raise) in
      value.isSmall
        ? try p.binary(digitsOf: value.small)
        : try p.binary(integerText(p, value, base: decimal))
    },
    Native("integer_to_binary") { p, value, base throws(Raise) in
      try p.binary(integerText(p, value, base: base))
    },
    Native("list_to_integer") { p, text throws(Raise) in
      if let value = smallInteger(decimalList: text) { return Term(small: value) }
      return try integer(p, list: text, base: decimal)
    },
    Native("list_to_integer") { p, text, base throws(Raise) in
      try integer(p, list: text, base: base)
    },
    Native("binary_to_integer") { p, text throws(Raise) in
      try integer(p, binary: text, base: decimal)
    },
    Native("binary_to_integer") { p, text, base throws(Raise) in
      try integer(p, binary: text, base: base)
    },
    Native("float_to_list") { p, value throws(Raise) in
      p.list(bytes: try floatText(p, value, options: .empty))
    },
    Native("float_to_list") { p, value, options throws(Raise) in
      p.list(bytes: try floatText(p, value, options: options))
    },
    Native("float_to_binary") { p, value throws(Raise) in
      try p.binary(floatText(p, value, options: .empty))
    },
    Native("float_to_binary") { p, value, options throws(Raise) in
      try p.binary(floatText(p, value, options: options))
    },
    Native("list_to_float") { p, text throws(Raise) in try float(p, text.latin1List) },
    Native("binary_to_float") { p, text throws(Raise) in try float(p, text.wholeBytes) },
  ]

  private static let decimal = Term(small: 10)

  private static func integerText(
    _ p: Process, _ value: Term, base: Term
  ) throws(Raise) -> [UInt8] {
    guard value.isInteger, let base = checkedBase(base) else { throw p.badarg() }
    if value.isBignum {
      let count = value.header.size
      p.charge(Process.multiplicationCost(count, count))
    }
    return value.integerText(base: base)
  }

  private static func checkedBase(_ base: Term) -> Int? {
    base.isSmall && base.small >= 2 && base.small <= 36 ? base.small : nil
  }

  /// What a list says that is a number of few digits, with or without a sign; nil for all others.
  private static func smallInteger(decimalList text: Term) -> Int? {
    var rest = text
    let isNegative = rest.isCons && rest.head == Term(small: 0x2d)
    if isNegative || rest.isCons && rest.head == Term(small: 0x2b) { rest = rest.tail }
    var value = 0
    var count = 0
    while rest.isCons {
      // Eighteen digits are always a small integer.
      guard rest.head.isSmall, 0x30...0x39 ~= rest.head.small, count < 18 else { return nil }
      value = value &* 10 &+ (rest.head.small &- 0x30)
      count &+= 1
      rest = rest.tail
    }
    guard rest.isEmpty, count > 0 else { return nil }
    return isNegative ? -value : value
  }

  private static func integer(_ p: Process, list: Term, base: Term) throws(Raise) -> Term {
    guard let text = list.latin1List else { throw p.badarg() }
    return try text.withUnsafeBufferPointer { text throws(Raise) in
      try integer(p, text, base: base)
    }
  }

  private static func integer(_ p: Process, binary: Term, base: Term) throws(Raise) -> Term {
    guard binary.isWholeBinary else { throw p.badarg() }
    return try binary.bitString.withBytes { text throws(Raise) in try integer(p, text, base: base) }
  }

  /// Digits with or without a sign.
  private static func integer(
    _ p: Process, _ text: UnsafeBufferPointer<UInt8>, base: Term
  ) throws(Raise) -> Term {
    guard let base = checkedBase(base) else { throw p.badarg() }
    let hasSign = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let value = try p.integer(
      digits: UnsafeBufferPointer(rebasing: text[(hasSign ? 1 : 0)...]), base: base,
      isNegative: text.first == UInt8(ascii: "-"))
    guard let value else { throw p.badarg() }
    return value
  }

  private static func float(_ p: Process, _ text: [UInt8]?) throws(Raise) -> Term {
    guard let text, let value = text.withUnsafeBufferPointer({ Double(erlang: $0) })
    else { throw p.badarg() }
    return p.float(value)
  }

  private static func floatText(
    _ p: Process, _ value: Term, options: Term
  ) throws(Raise) -> [UInt8] {
    guard value.isFloat, let format = FloatFormat(options) else { throw p.badarg() }
    return format.text(value.float)
  }
}

/// The options of `float_to_list/2`; of several ways to write a float the last counts.
private struct FloatFormat {
  private enum Notation {
    case scientific(Int)
    case decimals(Int)
    case short
  }

  private var notation = Notation.scientific(20)
  private var isCompact = false

  init?(_ options: Term) {
    var rest = options
    while rest.isCons {
      guard read(rest.head) else { return nil }
      rest = rest.tail
    }
    if !rest.isEmpty { return nil }
  }

  private mutating func read(_ option: Term) -> Bool {
    if option == Atom.compact {
      isCompact = true
    } else if option == Atom.short {
      notation = .short
    } else if option.isTuple(arity: 2), option.elements[1].isSmall {
      let count = option.elements[1].small
      switch option.elements[0] {
      case Atom.decimals where count >= 0 && count <= 253: notation = .decimals(count)
      case Atom.scientific where count >= 0 && count <= 249: notation = .scientific(count)
      default: return false
      }
    } else {
      return false
    }
    return true
  }

  func text(_ value: Double) -> [UInt8] {
    var text: [UInt8] = []
    switch notation {
    case .short: text = FloatText.shortest(value)
    case .scientific(let count): text = value.text(scientific: count)
    case .decimals(let count):
      text = value.text(decimals: count)
      if isCompact && count > 0 { removeTrailingZeros(&text) }
    }
    return text
  }

  /// But for the one behind the point.
  private func removeTrailingZeros(_ text: inout [UInt8]) {
    while text.last == UInt8(ascii: "0"), text[text.count - 2] != UInt8(ascii: ".") {
      text.removeLast()
    }
  }
}

extension Process {
  fileprivate func list(digitsOf value: Int) -> Term {
    var list = Term.empty
    var rest = value.magnitude
    repeat {
      list = cons(Term(small: 0x30 + Int(rest % 10)), list)
      rest /= 10
    } while rest != 0
    return value < 0 ? cons(Term(small: 0x2d), list) : list
  }

  fileprivate func binary(digitsOf value: Int) throws(Raise) -> Term {
    var count = value < 0 ? 2 : 1
    var rest = value.magnitude / 10
    while rest != 0 {
      count &+= 1
      rest /= 10
    }
    return try binary(byteCount: count) { target in
      var place = target + count
      var rest = value.magnitude
      repeat {
        place -= 1
        place[0] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest != 0
      if value < 0 { target[0] = 0x2d }
    }
  }
}

extension Term {
  /// The bytes of a binary; nil for anything else.
  var wholeBytes: [UInt8]? {
    guard isWholeBinary else { return nil }
    let bits = bitString
    if bits.bitOffset == 0 { return Array(bits.bytes) }
    return (0..<bits.byteCount).map { bits.byte($0) }
  }
}
