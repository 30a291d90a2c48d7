/// Terms that have no parts to be written one by one.
extension TextBuffer {
  mutating func append(atomic term: Term, encoding: TextEncoding) {
    if term.isSmall { return append(decimal: term.small) }
    if term.isAtom { return append(atom: term, encoding: encoding) }
    if term.isEmpty { return append("[]" as StaticString) }
    if term.isLocalPid { return append(pid: term) }
    if term.isLocalPort { return append(port: term) }
    guard term.isBoxed else { return append("#None" as StaticString) }
    let kind = term.header.kind
    switch kind {
    case .float: append(float: term.float)
    case .positiveInteger, .negativeInteger: append(integer: term, base: 10)
    case .closure: append(closure: term)
    case .externalFun: append(externalFun: term, encoding: encoding)
    case .reference, .handle: append(reference: term)
    case .foreignPid, .foreignPort, .foreignReference: append(foreign: term)
    case .flatMap, .hashMap: append("#{}" as StaticString)
    case .tuple: append("{}" as StaticString)
    default: append("#Internal" as StaticString)
    }
  }

  /// An integer of any size; digits above 9 are upper-case letters.
  mutating func append(integer term: Term, base: Int) {
    if term.isSmall {
      if term.small < 0 { append("-" as Unicode.Scalar) }
      return append(digits: term.small.magnitude, base: UInt(base))
    }
    append(ascii: term.integerText(base: base))
  }

  /// The shortest text that reads back as `value`.
  mutating func append(float value: Double) { append(ascii: FloatText.shortest(value)) }

  // MARK: Identifiers

  /// `<0.Number.Serial>`
  mutating func append(pid: Term) {
    append("<0." as StaticString)
    append(decimal: pid.pidNumber & 0xfff_ffff)
    append("." as Unicode.Scalar)
    append(decimal: pid.pidNumber >> 28)
    append(">" as Unicode.Scalar)
  }

  mutating func append(port: Term) {
    append("#Port<0." as StaticString)
    append(decimal: port.portNumber)
    append(">" as Unicode.Scalar)
  }

  /// `#Ref<0.A.B.C>`: the number's bits, C the lowest 18, B the next 32, A the rest.
  mutating func append(reference: Term) {
    let number = UInt64(Reference(reference).number)
    append("#Ref<0." as StaticString)
    append(decimal: number >> 50)
    append("." as Unicode.Scalar)
    append(decimal: number >> 18 & 0xffff_ffff)
    append("." as Unicode.Scalar)
    append(decimal: number & 0x3_ffff)
    append(">" as Unicode.Scalar)
  }

  /// The same, with a number for the node in the place of the first zero.
  private mutating func append(foreign term: Term) {
    let identifier = ForeignIdentifier(term)
    var words = identifier.words
    switch term.header.kind {
    case .foreignPid: append("<" as StaticString)
    case .foreignPort: append("#Port<" as StaticString)
    default:
      append("#Ref<" as StaticString)
      words.reverse()
    }
    append(decimal: identifier.node.atomIndex)
    if term.header.kind == .foreignPort {
      append("." as Unicode.Scalar)
      append(decimal: UInt64(words[1]) << 32 | UInt64(words[0]))
    } else {
      for word in words {
        append("." as Unicode.Scalar)
        append(decimal: Int(word))
      }
    }
    append(">" as Unicode.Scalar)
  }

  // MARK: Funs

  private mutating func append(externalFun term: Term, encoding: TextEncoding) {
    let export = Unmanaged<Export>.fromOpaque(
      UnsafeRawPointer(bitPattern: term.box[1].bits).unsafelyUnwrapped
    ).takeUnretainedValue()
    append("fun " as StaticString)
    append(atom: export.module, encoding: encoding)
    append(":" as Unicode.Scalar)
    append(atom: export.name, encoding: encoding)
    append("/" as Unicode.Scalar)
    append(decimal: export.arity)
  }

  /// `#Fun<module.index.hash>`: the function's name is `-Name/Arity-fun-Index-`.
  private mutating func append(closure term: Term) {
    let code = Unmanaged<FunctionCode>.fromOpaque(
      UnsafeRawPointer(bitPattern: term.box[1].bits).unsafelyUnwrapped
    ).takeUnretainedValue()
    append("#Fun<" as StaticString)
    append(utf8: code.module.name.atomUTF8)
    append("." as Unicode.Scalar)
    let identity = code.identity
    append(decimal: identity.index)
    append("." as Unicode.Scalar)
    append(decimal: identity.oldUnique)
    append(">" as Unicode.Scalar)
  }
}
