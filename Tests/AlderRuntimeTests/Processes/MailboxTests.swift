import Testing

@testable import AlderRuntime

struct MailboxTests {
  private func message(_ number: Int) -> Signal.Node {
    .make(.message, Term(small: number), from: 0)
  }

  @Test func theCursorSkipsAndComesBack() {
    var mailbox = Mailbox()
    for number in 0..<5 { mailbox.append(message(number)) }
    mailbox.advance()
    mailbox.advance()
    let taken = mailbox.removeCurrent()
    #expect(taken.pointee.term.small == 2)
    taken.discard()
    #expect(mailbox.current?.pointee.term.small == 0)
    #expect(mailbox.count == 4)
    mailbox.discardAll()
    #expect(mailbox.count == 0 && mailbox.footprint == 0 && mailbox.first == nil)
  }

  @Test func removingTheLastLetsMoreBeAppended() {
    var mailbox = Mailbox()
    mailbox.append(message(0))
    mailbox.append(message(1))
    mailbox.advance()
    mailbox.removeCurrent().discard()
    mailbox.append(message(2))
    mailbox.advance()
    #expect(mailbox.current?.pointee.term.small == 2)
    mailbox.discardAll()
  }

  @Test func discardingKeepsTheCursorInPlace() {
    var mailbox = Mailbox()
    for number in 0..<6 { mailbox.append(message(number)) }
    for _ in 0..<4 { mailbox.advance() }
    let found = mailbox.discard { $0.small % 2 == 1 }
    #expect(found)
    #expect(mailbox.current?.pointee.term.small == 4)
    #expect(mailbox.count == 3)
    mailbox.discardAll()
  }
}
