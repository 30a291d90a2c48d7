import AlderSyntax

extension BinarySegment {
  /// Its type, with the defaults filled in.
  var type: SegmentType {
    let kind: SegmentType.Kind =
      switch self.kind {
      case .integer, nil: .integer
      case .float: .float
      case .binary, .bitstring: .binary
      case .utf8: .utf8
      case .utf16: .utf16
      case .utf32: .utf32
      }
    // The processors Swift runs on are little endian.
    let isLittle = endianness == .little || endianness == .native
    return SegmentType(kind: kind, isSigned: isSigned ?? false, isLittle: isLittle)
  }

  /// How many bits one of its size's units has.
  var unitBits: Int { unit ?? (kind == .binary ? 8 : 1) }
}

extension FunctionLowering {
  /// Sizes beyond are not known beforehand: they are looked at, and refused, at run time.
  private static var largestFixedSize: Int { 1 << 40 }

  /// `size` in bits where it is a constant.
  private func fixedBits(_ size: Term?, _ unit: Int) -> Int? {
    guard let size, size.isSmall, 0...Self.largestFixedSize ~= size.small else { return nil }
    return size.small * unit
  }

  // MARK: Construction

  func binary(
    _ segments: [BinarySegment], _ span: Span, _ operations: inout [Operation]
  ) -> Value {
    let binary = binaryValue(segments, span, firstNumber: 1, &operations)
    return binary.constant.map(Value.literal) ?? .binary(binary)
  }

  /// What a binary comprehension appends for each element. Its result is the first segment, as far
  /// as errors know.
  func appendedBinary(_ template: Expr, _ operations: inout [Operation]) -> BinaryValue {
    let segments: [BinarySegment] =
      if case .binary(let segments) = template.kind {
        segments
      } else {
        [BinarySegment(value: template, kind: .bitstring, span: template.span)]
      }
    return binaryValue(segments, template.span, firstNumber: 2, &operations)
  }

  private func binaryValue(
    _ segments: [BinarySegment], _ span: Span, firstNumber: Int, _ operations: inout [Operation]
  ) -> BinaryValue {
    let isString = segments.map { if case .string = $0.value.kind { true } else { false } }
    // What is evaluated, from left to right: values and sizes in turns.
    let expressions = segments.enumerated().flatMap { index, segment in
      (isString[index] ? [] : [segment.value]) + (segment.size.map { [$0] } ?? [])
    }
    var values = self.values(of: expressions, &operations)[...]
    var binary = BinaryValue(segments: [], parts: [], location: location(span))
    func part(_ value: Value) -> Value {
      if value.isStable { return value }
      let slot = newSlot()
      binary.parts.append((slot, value))
      return .slot(slot)
    }
    for (index, segment) in segments.enumerated() {
      let value = isString[index] ? nil : part(values.removeFirst())
      let size = size(of: segment, segment.size.map { _ in part(values.removeFirst()) })
      if let value {
        binary.segments.append(
          BinaryValue.Segment(
            type: segment.type, size: size, value: value, number: index + firstNumber))
      } else if case .string(let name) = segment.value.kind {
        for scalar in module.text(name).unicodeScalars {
          let character = Value.literal(Term(small: Int(scalar.value)))
          binary.segments.append(
            BinaryValue.Segment(type: segment.type, size: size, value: character, number: 0))
        }
        // The size of no characters must be one all the same.
        if module.text(name).isEmpty, case .computed(let size, _) = size {
          binary.segments.append(
            BinaryValue.Segment(
              type: segment.type, size: .computed(size, unit: 0), value: .literal(Term(small: 0)),
              number: 0))
        }
      }
    }
    module.foldConstants(&binary)
    return binary
  }

  private func size(of segment: BinarySegment, _ size: Value?) -> BinaryValue.Size {
    let type = segment.type
    guard let size else {
      switch type.kind {
      case .integer: return .fixed(bits: 8)
      case .float: return .fixed(bits: 64)
      case .binary: return .whole(unit: segment.unitBits)
      case .utf8, .utf16, .utf32: return .character
      }
    }
    if let bits = fixedBits(size.literal, segment.unitBits) { return .fixed(bits: bits) }
    return .computed(size, unit: segment.unitBits)
  }

  // MARK: Patterns

  func binaryPattern(_ segments: [BinarySegment]) -> MatchPattern {
    .binary(segmentPatterns(segments))
  }

  func segmentPatterns(_ segments: [BinarySegment]) -> [SegmentPattern] {
    var patterns: [SegmentPattern] = []
    var own: Set<Name> = []
    for segment in segments {
      let size = patternSize(of: segment, own)
      if case .variable(let name) = segment.value.kind { own.insert(name) }
      if case .string(let name) = segment.value.kind {
        for scalar in module.text(name).unicodeScalars {
          let character = MatchPattern.literal(Term(small: Int(scalar.value)))
          patterns.append(SegmentPattern(type: segment.type, size: size, value: character))
        }
      } else {
        patterns.append(
          SegmentPattern(type: segment.type, size: size, value: segmentPattern(segment)))
      }
    }
    return patterns.map(module.foldConstant)
  }

  /// What stands for the value: nothing, a variable or a constant.
  private func segmentPattern(_ segment: BinarySegment) -> MatchPattern {
    let value = pattern(segment.value)
    guard segment.kind == .float, case .literal(let number) = value, number.isInteger,
      let double = number.double
    else { return value }
    return .literal(module.keep(process.float(double)))
  }

  /// A size may be made of variables that segments before it have bound: these are its `own`.
  private func patternSize(of segment: BinarySegment, _ own: Set<Name>) -> SegmentPattern.Size {
    guard let expression = segment.size else {
      switch segment.type.kind {
      case .integer: return .fixed(bits: 8)
      case .float: return .fixed(bits: 64)
      case .binary: return .rest(unit: segment.unitBits)
      case .utf8, .utf16, .utf32: return .character
      }
    }
    var none: [Operation] = []
    let size = withShadowed(except: own) { value(of: expression, &none) }
    precondition(none.isEmpty, "a size that calls: refused when the module was loaded")
    if let bits = fixedBits(size.literal, segment.unitBits) { return .fixed(bits: bits) }
    return .computed(size, unit: segment.unitBits)
  }
}

// MARK: Constants

extension BinaryValue {
  /// The binary, when all of it is one constant.
  var constant: Term? {
    guard segments.count <= 1, let only = segments.first else { return nil }
    if case .whole(unit: 1) = only.size, only.number == 0 { return only.value.literal }
    return nil
  }
}

extension ModuleLowering {
  /// Makes one segment, a bitstring, of constants that follow one another.
  fileprivate func foldConstants(_ binary: inout BinaryValue) {
    var folded: [BinaryValue.Segment] = []
    var run: [BinaryValue.Segment] = []
    func endRun() {
      if let bits = bits(of: run) {
        folded.append(
          BinaryValue.Segment(
            type: SegmentType(kind: .binary), size: .whole(unit: 1), value: .literal(bits),
            number: 0))
      } else {
        folded += run
      }
      run = []
    }
    for segment in binary.segments {
      if segment.isConstant {
        run.append(segment)
      } else {
        if !run.isEmpty { endRun() }
        folded.append(segment)
      }
    }
    if !run.isEmpty || folded.isEmpty { endRun() }
    binary.segments = folded
  }

  /// Nil when they cannot be made: then that is found out at run time.
  private func bits(of segments: [BinaryValue.Segment]) -> Term? {
    let construction = ConstructionSegments(segments.map(\.construction))
    defer { construction.free() }
    do throws(Raise) {
      // Safe: constants do not look at the frame.
      return keep(try process.binary(construction, process.frame, at: .none))
    } catch {
      return nil
    }
  }

  /// A constant that has bits of its own is compared as bits.
  fileprivate func foldConstant(_ segment: SegmentPattern) -> SegmentPattern {
    guard case .literal(let term) = segment.value, segment.type.kind != .float,
      let bits = bits(of: [segment.construction(term)]), bits.bitCount <= 64
    else { return segment }
    let found = bits.bitString
    // A number that does not fit is never found; it stays, and nothing matches it.
    if segment.type.kind == .integer {
      let value = try? process.integer(
        in: found, at: 0, count: found.bitCount, isSigned: segment.type.isSigned,
        isLittle: segment.type.isLittle)
      guard let value, value.isExactlyEqual(to: term) else { return segment }
    }
    return SegmentPattern(
      type: segment.type, size: .fixed(bits: found.bitCount),
      value: .bits(found.bits(at: 0, count: found.bitCount), count: found.bitCount))
  }
}

extension SegmentPattern {
  fileprivate func construction(_ value: Term) -> BinaryValue.Segment {
    let size: BinaryValue.Size =
      switch self.size {
      case .fixed(let bits): .fixed(bits: bits)
      // Made too large on purpose: what is not known beforehand is no constant.
      case .computed, .rest: .fixed(bits: 65)
      case .character: .character
      }
    return BinaryValue.Segment(type: type, size: size, value: .literal(value), number: 0)
  }
}
