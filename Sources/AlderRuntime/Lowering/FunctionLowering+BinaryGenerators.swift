import AlderSyntax

/// Generators over binaries: `Pattern <= Binary`.
///
/// What is left of the source is a binary that gets shorter. A pattern has two forms beside itself:
/// one that only asks whether there are bits for another element, and takes them; where it does not
/// match, the source is at its end.
extension FunctionLowering {
  /// A generator by itself takes a source apart and matches the element in one step:
  ///
  ///     lc(<<Pattern, Rest/bits>>) -> ...;
  ///     lc(<<_, Rest/bits>>) -> lc(Rest);       an element that does not match; strict: badmatch
  ///     lc(<<_/bits>>) -> end                   strict: with no bits left only
  func binaryGeneratorClauses(
    _ generator: Generator, rest: Int, _ location: SourceLocation,
    again: [Operation], atEnd: [Operation], _ lowerBody: () -> [Operation]
  ) -> [SelectClause] {
    let segments = generator.binarySegments
    var element: [SegmentPattern] = []
    _ = bindingAnew(generator.patterns) {
      element = segmentPatterns(segments)
      return []
    }
    let body = lowerBody()
    func clause(_ segments: [SegmentPattern], _ body: [Operation]) -> SelectClause {
      SelectClause(patterns: [.binary(segments)], guards: [], body: body)
    }
    let bits = SegmentPattern(
      type: SegmentType(kind: .binary), size: .rest(unit: 1), value: .bind(rest))
    let mismatch: [Operation] = [.raise(.badmatch(0, location))]
    let isStrict = generator.isStrict
    return [
      clause(element + [bits], body),
      clause(element.map(\.skipped) + [bits], isStrict ? mismatch : again),
      clause(isStrict ? [] : [.anyBits], atEnd),
    ] + (isStrict ? [clause([.anyBits], mismatch)] : [])
  }
}

extension Generator {
  /// Precondition: a binary generator. Its pattern is a binary's, as the linter has made sure.
  var binarySegments: [BinarySegment] {
    guard case .binary(let segments) = patterns[0].kind else {
      preconditionFailure("a binary generator without a binary: refused when the module was loaded")
    }
    return segments
  }
}

extension SegmentPattern {
  static var anyBits: SegmentPattern {
    SegmentPattern(type: SegmentType(kind: .binary), size: .rest(unit: 1), value: .any)
  }

  /// The same bits, whatever they are. Variables stay: sizes may be made of them.
  var skipped: SegmentPattern {
    if case .bind = value { return self }
    return SegmentPattern(type: type, size: size, value: .any)
  }
}
