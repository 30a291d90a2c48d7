import CPCRE2

/// What stdlib's `re` needs of PCRE2. A pattern is a binary: the key of a `CompiledPattern`.
extension NativeTable {
  static let regularExpressions: [Native] = [
    // {CaptureCount, IsUTF, HasTwoByteNewlines}, or {Code, Text, Position}.
    Native("compile_key") { p, key throws(Raise) in
      guard let bytes = key.wholeBytes else { throw p.badarg() }
      p.charge(bytes.count)
      do throws(CompiledPattern.Failure) {
        let pattern = try PatternCache.pattern(bytes)
        return p.tuple(
          Term(small: pattern.captureCount), Term(pattern.isUTF), Term(pattern.hasTwoByteNewlines))
      } catch {
        guard case .invalidPattern(let code, let position) = error else { throw p.badarg() }
        return p.tuple(
          Term(small: Int(code)), try p.binary(CompiledPattern.message(code)),
          Term(small: position))
      }
    },
    // [{Name, Number}], in the order of names.
    Native("names") { p, key throws(Raise) in
      var names: [Term] = []
      for (name, number) in try p.pattern(key).names {
        names.append(p.tuple(try p.binary(name), Term(small: number)))
      }
      return p.list(names)
    },
    // match(Key, Subject, Offset, Options, IsGlobal, MatchLimit, DepthLimit):
    // [[{Start, Length} | none]], match_limit, match_limit_recursion or badarg.
    .step("match", arity: 7) { p throws(Raise) in
      if p[1].isWholeBinary, p[1].bitCount >> 3 <= shortSubject {
        // Most are done soon. What is not begins anew where it may take its time.
        if let result = try p.matchPattern(atMost: fewSteps) { return p.deliver(result) }
      }
      return p.continueOnDirtyThread { p throws(Raise) in
        p.deliver(try p.matchPattern(atMost: .max) ?? matchLimit)
      }
    },
    Native("library_version") { p throws(Raise) in
      var text = [UInt8](repeating: 0, count: 64)
      _ = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text)
      return try p.binary(text.prefix { $0 != 0 })
    },
  ]

  /// Bytes that may be looked through without leaving the scheduler, and steps that may be taken.
  private static let shortSubject = 1 << 12
  private static let fewSteps: UInt32 = 20_000

  fileprivate static let matchLimit = Term(atom: "match_limit")
  fileprivate static let matchLimitRecursion = Term(atom: "match_limit_recursion")
  fileprivate static let none = Term(atom: "none")
}

extension Process {
  fileprivate func pattern(_ key: Term) throws(Raise) -> CompiledPattern {
    guard let bytes = key.wholeBytes, let pattern = try? PatternCache.pattern(bytes) else {
      throw badarg()
    }
    return pattern
  }

  /// What the native `match` gives; nil when it would take more steps than `most`, and may.
  fileprivate func matchPattern(atMost most: UInt32) throws(Raise) -> Term? {
    let (subject, offset) = (self[1], self[2])
    guard subject.isWholeBinary, offset.isSmall, 0...subject.bitCount >> 3 ~= offset.small,
      self[3].isSmall
    else { throw badarg() }
    var matching = PatternMatching(pattern: try pattern(self[0]))
    matching.options = UInt32(truncatingIfNeeded: self[3].small) & Self.possibleOptions
    matching.isGlobal = self[4] == Atom.true
    matching.depthLimit = limit(self[6])
    let stepLimit = limit(self[5])
    let isShortened = most < stepLimit ?? .max
    matching.stepLimit = isShortened && most != .max ? most : stepLimit
    charge(subject.bitCount >> 9)
    switch subject.bitString.withBytes({ matching.run($0, from: offset.small) }) {
    case .found(let matches):
      return list(matches.map { list($0.map(place)) })
    case .tooManySteps: return isShortened && most != .max ? nil : NativeTable.matchLimit
    case .tooDeep: return NativeTable.matchLimitRecursion
    case .invalid: return Atom.badarg
    }
  }

  private static var possibleOptions: UInt32 {
    UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_NOTBOL) | UInt32(PCRE2_NOTEOL)
      | UInt32(PCRE2_NOTEMPTY) | UInt32(PCRE2_NOTEMPTY_ATSTART)
  }

  /// Nil for an atom.
  private func limit(_ term: Term) -> UInt32? {
    term.isSmall ? UInt32(clamping: term.small) : nil
  }

  private func place(_ range: Range<Int>?) -> Term {
    guard let range else { return NativeTable.none }
    return tuple(Term(small: range.lowerBound), Term(small: range.count))
  }
}
