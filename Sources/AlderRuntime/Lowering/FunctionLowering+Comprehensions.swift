import AlderSyntax

extension FunctionLowering {
  /// A list comprehension is a local function over the generator's list; a second generator is a
  /// function of its own, which at its end goes on with the first one's rest:
  ///
  ///     [E || P <- L1, F, Q <- L2]
  ///
  ///     lc1([P | T]) when F -> lc2(L2, T);  lc1([_ | T]) -> lc1(T);  lc1([]) -> [].
  ///     lc2([Q | S], T) -> [E | lc2(S, T)];  lc2([_ | S], T) -> lc2(S, T);  lc2([], T) -> lc1(T).
  func comprehension(
    _ template: Expr, _ qualifiers: [Qualifier], span: Span, _ operations: inout [Operation]
  ) -> Value {
    let nest = ComprehensionNest(
      template: template, location: location(span), number: module.nextComprehension())
    let slot = newSlot()
    let mentioned = MentionedVariables.of(template, qualifiers)
    storeOwnName(ifIn: mentioned, &operations)
    scoped {
      qualify(qualifiers[...], nest, depth: 0, rest: .end, into: slot, &operations)
    }
    return .slot(slot)
  }

  private struct ComprehensionNest {
    let template: Expr
    let location: SourceLocation
    let number: Int
  }

  /// What follows when the innermost list is at its end.
  private enum Rest {
    /// Nothing: `[]`. Only before the first generator.
    case end
    /// The generator `code` goes on with its list's tail and captured values, in these slots.
    case generator(FunctionCode, [Int])
  }

  /// Lowers the qualifiers that are left. Before the first generator, the value goes to `slot`;
  /// inside one, every path ends in a tail call or a result.
  private func qualify(
    _ qualifiers: ArraySlice<Qualifier>, _ nest: ComprehensionNest, depth: Int, rest: Rest,
    into slot: Int?, _ operations: inout [Operation]
  ) {
    guard let qualifier = qualifiers.first else {
      return produce(nest, rest: rest, into: slot, &operations)
    }
    let others = qualifiers.dropFirst()
    switch qualifier.kind {
    case .filter(let filter):
      let onTrue = { (operations: inout [Operation]) in
        self.qualify(others, nest, depth: depth, rest: rest, into: slot, &operations)
      }
      lowerFilter(filter, onTrue, rest: rest, into: slot, &operations)
    case .list(let pattern, let list, _):
      let listValue = value(of: list, &operations)
      lowerGenerator(
        pattern, listValue, others, nest, location(list.span), depth: depth, rest: rest,
        into: slot, &operations)
    case .binary, .map, .zip:
      preconditionFailure("not supported yet: refused when the module was loaded")
    }
  }

  /// One element: `[Template | rest]`.
  private func produce(
    _ nest: ComprehensionNest, rest: Rest, into slot: Int?, _ operations: inout [Operation]
  ) {
    let element = value(of: nest.template, &operations)
    switch rest {
    case .end: operations.append(.assign(slot!, .cons(element, .literal(.empty))))
    case .generator(let code, let slots):
      // The element is computed before the rest of the list.
      let head = element.isStable ? element : .slot(self.slot(holding: element, &operations))
      let tail = newSlot()
      operations.append(.call(into: tail, .local(code), slots.map(Value.slot), nest.location))
      operations.append(.result(.cons(head, .slot(tail))))
    }
  }

  private func goOn(_ rest: Rest, into slot: Int?, location: SourceLocation) -> [Operation] {
    switch rest {
    case .end: [.assign(slot!, .literal(.empty))]
    case .generator(let code, let slots): [.tailCall(.local(code), slots.map(Value.slot), location)]
    }
  }

  private func lowerFilter(
    _ filter: Expr, _ onTrue: (inout [Operation]) -> Void, rest: Rest, into slot: Int?,
    _ operations: inout [Operation]
  ) {
    let location = location(filter.span)
    let onFalse = goOn(rest, into: slot, location: location)
    var body: [Operation] = []
    if module.isGuard(filter) {
      // As in a guard, what fails is false.
      let test = test(filter, &operations)
      onTrue(&body)
      let accepted = SelectClause(patterns: [], guards: [[test]], body: body)
      let rejected = SelectClause(patterns: [], guards: [], body: onFalse)
      operations.append(.select([], [accepted, rejected], .next))
      return
    }
    let value = value(of: filter, &operations)
    let filterSlot = self.slot(holding: value, &operations)
    onTrue(&body)
    operations.append(
      .select(
        [filterSlot],
        [
          SelectClause(patterns: [.literal(Atom.true)], guards: [], body: body),
          SelectClause(patterns: [.literal(Atom.false)], guards: [], body: onFalse),
        ], .badFilter(filterSlot, location)))
  }

  private func lowerGenerator(
    _ pattern: Expr, _ list: Value, _ others: ArraySlice<Qualifier>, _ nest: ComprehensionNest,
    _ location: SourceLocation, depth: Int, rest: Rest, into slot: Int?,
    _ operations: inout [Operation]
  ) {
    // The function's arguments: the list, the captured variables, and the outer generator's.
    var mentioned = MentionedVariables.of(nest.template, others)
    mentioned.formUnion(MentionedVariables.of([pattern]))
    let captured = capturedVariables(mentioned)
    var outerSlots: [Int] = []
    if case .generator(_, let slots) = rest { outerSlots = slots }
    let arity = 1 + captured.count + outerSlots.count
    let code = module.newFunction(arity: arity, captured: 0)
    code.setName(module.nameForComprehension(nest.number, depth: depth, arity: 1))

    let inner = FunctionLowering(code, in: module)
    inner.bindCaptured(captured, from: 1)
    let innerOuterSlots = Array(1 + captured.count..<arity)
    let innerRest: Rest =
      if case .generator(let outer, _) = rest { .generator(outer, innerOuterSlots) } else { .end }
    module.emit(
      inner.generatorBody(pattern, others, nest, location, depth: depth, rest: innerRest),
      for: inner)

    let arguments = [list] + captured.map { .slot($0.slot) } + outerSlots.map(Value.slot)
    if case .generator = rest {
      operations.append(.tailCall(.local(code), arguments, nest.location))
    } else {
      operations.append(.call(into: slot!, .local(code), arguments, nest.location))
    }
  }

  /// The body of a generator's function, whose list is in slot 0.
  private func generatorBody(
    _ pattern: Expr, _ others: ArraySlice<Qualifier>, _ nest: ComprehensionNest,
    _ location: SourceLocation, depth: Int, rest: Rest
  ) -> [Operation] {
    let head = newSlot()
    let tail = newSlot()
    let again = Rest.generator(function, [tail] + Array(1..<function.arity))
    var body: [Operation] = []
    hide(MentionedVariables.of([pattern]))
    let matched = self.pattern(pattern, at: head)
    qualify(others, nest, depth: depth + 1, rest: again, into: nil, &body)

    let accepted = SelectClause(patterns: [matched], guards: [], body: body)
    let skipped = SelectClause(
      patterns: [.any], guards: [], body: goOn(again, into: nil, location: location))
    let element = SelectClause(
      patterns: [.cons(.bind(head), .bind(tail))], guards: [],
      body: [.select([head], [accepted, skipped], .next)])
    let atEnd: [Operation] =
      switch rest {
      case .end: [.result(.literal(.empty))]
      case .generator: goOn(rest, into: nil, location: location)
      }
    let end = SelectClause(patterns: [.literal(.empty)], guards: [], body: atEnd)
    return [.select([0], [element, end], .badGenerator(0, location))]
  }
}
