import AlderSyntax

extension FunctionLowering {
  /// Generators that are advanced together are one function, whose first arguments say what is left
  /// of each source:
  ///
  ///     a list        itself
  ///     a map         {Key, Value, Iterator}, or `none` at its end
  ///     a binary      itself
  ///
  /// What is no source at all stays as it is until the function finds out.
  func lowerGenerators(
    _ generators: [Generator], _ others: ArraySlice<Qualifier>, _ nest: Comprehension,
    depth: Int, rest: Comprehension.Rest, into slot: Int?, _ operations: inout [Operation]
  ) {
    let sources = values(of: generators.map(\.source), &operations)
    let starts = zip(generators, sources).map { start(of: $0, $1, nest) }
    // The other arguments: captured variables, and what the outer generator goes on with.
    var mentioned = MentionedVariables.of(nest.product.templates, others)
    mentioned.formUnion(MentionedVariables.of(generators.flatMap(\.patterns)))
    let captured = capturedVariables(mentioned)
    var constants = captured.map { Value.slot($0.slot) }
    if case .binary = nest.product { constants.append(.slot(builder!)) }
    var outer: [Value] = []
    if case .generator(_, let arguments) = rest { outer = arguments }
    let arity = generators.count + constants.count + outer.count
    let code = module.newFunction(arity: arity, captured: 0)
    code.setName(
      module.nameForComprehension(nest.number, depth: depth, arity: generators.count))

    let inner = FunctionLowering(code, in: module)
    inner.bindCaptured(captured, from: generators.count)
    if constants.count > captured.count { inner.builder = generators.count + captured.count }
    let innerOuter = (arity - outer.count..<arity).map(Value.slot)
    let innerRest: Comprehension.Rest =
      if case .generator(let outer, _) = rest { .generator(outer, innerOuter) } else { .end }
    module.emit(
      inner.generatorBody(generators, others, nest, depth: depth, rest: innerRest), for: inner)

    let arguments = starts + constants + outer
    if case .generator = rest {
      operations.append(.tailCall(.local(code), arguments, nest.location))
    } else {
      operations.append(.call(into: slot!, .local(code), arguments, nest.location))
    }
  }

  private func start(of generator: Generator, _ source: Value, _ nest: Comprehension) -> Value {
    switch generator.kind {
    case .list, .binary: return source
    case .map:
      let iterator = module.native(Term(atom: "erts_internal"), Term(atom: "mc_iterator"), 1)!
      return .native(iterator, [source], nest.location)
    }
  }

  /// The body of the generators' function, whose sources are in the first slots.
  private func generatorBody(
    _ generators: [Generator], _ others: ArraySlice<Qualifier>, _ nest: Comprehension,
    depth: Int, rest: Comprehension.Rest
  ) -> [Operation] {
    let location = location(generators[0].source.span)
    let atEnd: [Operation] =
      switch rest {
      case .end: [.result(.literal(.empty))]
      case .generator: goOn(rest, into: nil, location: location)
      }
    if generators.count == 1, generators[0].kind == .binary {
      return binaryGeneratorBody(
        generators[0], others, nest, depth: depth, atEnd: atEnd, location)
    }
    let advances = generators.indices.map { advance(generators[$0], at: $0, nest) }
    let again = Comprehension.Rest.generator(
      function, advances.map(\.rest) + (generators.count..<function.arity).map(Value.slot))
    let elementSlots = advances.flatMap(\.elements)

    var clauses: [SelectClause] = []
    let strict = generators.filter(\.isStrict)
    if strict.count < generators.count {
      // Left out, if what is strict matches for itself.
      let patterns = scoped {
        elementPatterns(generators, elementSlots) { $0.isStrict }
      }
      clauses.append(
        SelectClause(
          patterns: patterns, guards: [], body: goOn(again, into: nil, location: location)))
    }
    if !strict.isEmpty {
      clauses.append(
        SelectClause(
          patterns: elementSlots.map { _ in .any }, guards: [],
          body: mismatch(generators, elementSlots, location)))
    }
    var body: [Operation] = []
    let patterns = elementPatterns(generators, elementSlots) { _ in true }
    qualify(others, nest, depth: depth + 1, rest: again, into: nil, &body)
    clauses.insert(SelectClause(patterns: patterns, guards: [], body: body), at: 0)

    let element = SelectClause(
      patterns: advances.map(\.pattern), guards: [], body: [.select(elementSlots, clauses, .next)])
    let end = SelectClause(patterns: advances.map(\.end), guards: [], body: atEnd)
    let bad = SelectClause(
      patterns: advances.map { _ in .any }, guards: [], body: badGenerators(generators, location))
    // A binary is at its end where it has no element, which its pattern for the end does not say.
    let more = advances.indices.filter { generators[$0].kind == .binary }.map { index in
      SelectClause(
        patterns: advances.indices.map { $0 == index ? advances[index].pattern : .any }, guards: [],
        body: bad.body)
    }
    return [.select(Array(generators.indices), [element] + more + [end, bad], .next)]
  }

  private func binaryGeneratorBody(
    _ generator: Generator, _ others: ArraySlice<Qualifier>, _ nest: Comprehension, depth: Int,
    atEnd: [Operation], _ location: SourceLocation
  ) -> [Operation] {
    let left = newSlot()
    let again = Comprehension.Rest.generator(
      function, [.slot(left)] + (1..<function.arity).map(Value.slot))
    let clauses = binaryGeneratorClauses(
      generator, rest: left, location,
      again: goOn(again, into: nil, location: location), atEnd: atEnd
    ) {
      var body: [Operation] = []
      qualify(others, nest, depth: depth + 1, rest: again, into: nil, &body)
      return body
    }
    return [.select([0], clauses, .badGenerator(0, location))]
  }

  /// How a source is taken apart.
  private struct Advance {
    /// What is left of a source that has another element.
    let pattern: MatchPattern
    /// Where the element is then: one slot, or a key's and a value's.
    let elements: [Int]
    /// What is left behind the element.
    let rest: Value
    /// What is left of a source at its end.
    let end: MatchPattern
  }

  private func advance(
    _ generator: Generator, at source: Int, _ nest: Comprehension
  ) -> Advance {
    switch generator.kind {
    case .list:
      let head = newSlot()
      let tail = newSlot()
      return Advance(
        pattern: .cons(.bind(head), .bind(tail)), elements: [head], rest: .slot(tail),
        end: .literal(.empty))
    case .map:
      let slots = [newSlot(), newSlot(), newSlot()]
      let next = module.native(Term(atom: "maps"), Term(atom: "next"), 1)!
      return Advance(
        pattern: .tuple(slots.map(MatchPattern.bind)), elements: [slots[0], slots[1]],
        rest: .native(next, [.slot(slots[2])], nest.location), end: .literal(Atom.none))
    case .binary:
      // The element is looked for in the source itself, once it is known to be there.
      let left = newSlot()
      var segments: [SegmentPattern] = []
      scoped {
        _ = bindingAnew(generator.patterns) {
          segments = segmentPatterns(generator.binarySegments).map(\.skipped)
          return []
        }
      }
      let bits = SegmentPattern(
        type: SegmentType(kind: .binary), size: .rest(unit: 1), value: .bind(left))
      return Advance(
        pattern: .binary(segments + [bits]), elements: [source], rest: .slot(left),
        end: .binary(generator.isStrict ? [] : [.anyBits]))
    }
  }

  /// The patterns of the chosen generators' elements, which bind anew what they name.
  private func elementPatterns(
    _ generators: [Generator], _ slots: [Int], where isChosen: (Generator) -> Bool
  ) -> [MatchPattern] {
    let chosen = generators.flatMap { generator in
      generator.patterns.map { isChosen(generator) ? ($0, generator.kind) : nil }
    }
    return bindingAnew(chosen.compactMap { $0?.0 }) {
      zip(chosen, slots).map { element, slot in
        guard let (expression, kind) = element else { return .any }
        guard kind == .binary, case .binary(let segments) = expression.kind else {
          return pattern(expression, at: slot)
        }
        return .binary(segmentPatterns(segments) + [.anyBits])
      }
    }
  }

  /// An element that a strict generator does not take.
  private func mismatch(
    _ generators: [Generator], _ elementSlots: [Int], _ location: SourceLocation
  ) -> [Operation] {
    if generators.count > 1 { return badGenerators(generators, location) }
    if elementSlots.count == 1 { return [.raise(.badmatch(elementSlots[0], location))] }
    let pair = newSlot()
    return [
      .assign(pair, .tuple(elementSlots.map(Value.slot))), .raise(.badmatch(pair, location)),
    ]
  }

  /// What is left of the sources does not fit together, or is none.
  private func badGenerators(
    _ generators: [Generator], _ location: SourceLocation
  ) -> [Operation] {
    if generators.count == 1 { return [.raise(.badGenerator(0, location))] }
    let sources = newSlot()
    return [
      .assign(sources, .tuple(generators.indices.map(Value.slot))),
      .raise(.badGenerators(sources, location)),
    ]
  }
}
