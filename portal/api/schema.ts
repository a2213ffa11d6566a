// Written by `npm run client` from the document of the API. Not to be changed by hand.

export interface paths {
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session for an order
         * @description Whoever knows an order’s number and the e-mail address it was placed with may see it and return from it for twelve hours.
         *
         *     A wrong number and a wrong address get the same answer, so that nothing can be learnt by guessing. After five wrong tries at an order, or thirty from one place, there is a quarter of an hour’s pause.
         *
         *     Where a market mails codes (`codeMarkets` in `infra/config.ts`), the answer is that a code is awaited, whatever was asked: ask again with it.
         */
        post: operations["openSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what can be returned
         * @description The session’s order: what is left to return of each line, why the rest cannot be, the reasons to choose from and the returns so far. Any other order is not found.
         */
        get: operations["getOrder"];
        /**
         * Tell an order
         * @description Tells an order, or tells it again after a change. The latest telling by `updatedAt` holds, in whatever order and however often they arrive.
         *
         *     Once a return has taken units, the order’s lines and amounts are settled; dates may still change.
         */
        put: operations["putOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderNumber}/return-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a return would lead to
         * @description What the policy says of these lines and what would be credited. Changes nothing and holds nothing: ask as often as you like, without a key.
         */
        post: operations["previewReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a return
         * @description Takes the units and opens the return. What follows (the decision, the booking, the label) happens after the answer: look at the return to see it come.
         *
         *     What the policy refuses is opened all the same and ends as rejected, with its reason; the preview tells beforehand.
         */
        post: operations["openReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a return
         * @description The return as it is now, with everything that happened. Made to be asked again: send the ETag of the last answer, and you get a short 304 while nothing has changed.
         */
        get: operations["getReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the label
         * @description The label for the parcel, to be printed: there once `labelReady` of the return says so.
         */
        get: operations["getLabel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/credit-notes/{creditNote}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a credit note
         * @description One of the `creditNotes` of the return, as it was issued: there from the moment that the credit is made. Ask for `application/xml` for UBL, as accounting software takes it in: a note that its rules cannot say has none.
         */
        get: operations["getCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/receipts/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the receipt of an exchange
         * @description The `receipt` of the return: there from the moment that the exchange is ordered, where it cost more than was credited.
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/store-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a store credit
         * @description What a return gave to shop for: its code, and what is left of it until when.
         */
        get: operations["getStoreCreditOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/difference-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay what an exchange costs more
         * @description Where to pay the `difference` of the return. Asked again, it is the same page, until it is paid or `payBy` has passed.
         */
        post: operations["payDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/remedy-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Want the money after all
         * @description Refunds lines for which something else was chosen, where `terms.offers` of the line has the refund, until that choice begins to be carried out: `money` is `none`, and no `difference` was asked for. Lines that are refunded already stay so, so no key is needed.
         */
        post: operations["takeMoneyInstead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a return back
         * @description Ends the return and frees its units, while `cancellable` says so. Taking back what was taken back already is fine, so no key is needed.
         */
        post: operations["cancelReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a picture
         * @description JPEG, PNG or WebP, told by its bytes and not by its name or type. What it does not show is taken out before it is kept: place, time, camera, texts, previews, and whatever stands behind its end. That which turns a picture goes, too: send it upright.
         *
         *     It waits two days for a return of the session’s order to name it and is deleted then. The same picture again has the same name, so no key is needed. Sixty in a quarter of an hour are taken.
         */
        post: operations["sendPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add pictures to a return
         * @description Pictures that were sent, of one line, while the return is not over: at most ten of a line and forty of a return. What it has already changes nothing, so no key is needed.
         */
        post: operations["addPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a picture
         * @description One of the `photos` of a line.
         */
        get: operations["getPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderNumber}/lines/{lineId}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a line may be exchanged for
         * @description Variants of the article in stock, and up to three others that may suit, with what each costs more or less than was paid. Holds nothing: somebody else may take the last one first. Whether the line may be exchanged at all, the preview of its return tells.
         */
        get: operations["getExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell articles
         * @description Tells up to a hundred articles, each whole, or tells them again after a change. Of each the latest telling by `updatedAt` holds, in whatever order and however often they arrive. If anything about one is wrong, nothing is stored of any.
         */
        put: operations["putArticles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell the stock of articles
         * @description Tells how many there are of up to a hundred articles that were told before, without telling them whole.
         */
        put: operations["putStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who you are
         * @description Your reference, as events name you, your roles, and what they let you do, by operation.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/bookings/{market}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the bookings of a period
         * @description A SIE file (type 4I, code page 437) with a voucher for each credit note that the market issued in the period, for accounting software to take in. Vouchers have the numbers of their notes, so one that is taken in twice shows. A period that is over gives the same vouchers whenever it is asked for. The accounts are those of the market in `infra/config.ts`, or of BAS 2026; a note that does not fit them (another currency, a rate without an account) is refused by its number.
         */
        get: operations["exportBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List returns
         * @description Returns by when they were opened, the newest first: of the last three months, or of any window of up to a year.
         *
         *     A page ends with a `cursor` while there may be more. Send it back, with the other parameters as they were, for the next page. Lists follow what happens within moments. A page in which few returns pass the filters may be short, even empty, and have a cursor all the same.
         *
         *     With `find`, the returns that a number belongs to instead, as they are now. An e-mail address does not belong here, because addresses of requests are logged in many places: `POST /staff/return-searches` takes it in its body.
         */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/return-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find returns by what you know
         * @description The one search box: the number of a return, an order or a parcel, or the customer’s e-mail address, in any letter case. It sees which it is. What nothing has finds nothing; that is no error.
         *
         *     A search is a body and not an address so that no customer’s e-mail address comes to stand in a browser’s history or a proxy’s log. It changes nothing: ask as often as you like, without a key. Customers are found by the address that they have now.
         */
        post: operations["searchReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a return whole
         * @description The return as its customer sees it, and all else that is known of it: every event with its data and who did it, amounts line by line, refunds with the provider’s references, the messages that were sent, what it waits for, and why it is stuck if it is.
         *
         *     Who the customer is, is shown to support and admin alone.
         *
         *     Made to be asked again: send the ETag of the last answer, and you get a short 304 while nothing has changed.
         */
        get: operations["getWholeReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/credit-notes/{creditNote}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a credit note of a return
         * @description One of the `creditNotes` of the return, as its customer got it, with their name and address. Ask for `application/xml` for UBL, as accounting software takes it in: a note that its rules cannot say has none.
         */
        get: operations["getCreditNoteOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/receipts/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the receipt of an exchange of a return
         * @description The `receipt` of the return, as its customer got it, with their name and address.
         */
        get: operations["getReceiptOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a picture of a return
         * @description One of the `photos` of a line: what the customer showed, for whoever decides or grades. There is nothing in it but what it shows.
         */
        get: operations["getPhotoOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/queues/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what awaits review
         * @description Returns that a person decides, the one whose `reviewBy` comes first at the top: what nobody decides by then is approved. One whose execution was lost is with what is stuck until it goes on.
         *
         *     A page ends with a `cursor` while there may be more. Send it back, with the other parameters as they were, for the next page. Lists follow what happens within moments.
         */
        get: operations["getReviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/queues/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is stuck
         * @description Returns that go no further unless a person acts, the one that has stood still longest at the top, each with its cause: the credit needs a hand, no carrier would book, or the execution was lost. A return that has ended may be here too, when its last message was lost with its execution.
         *
         *     A page ends with a `cursor` while there may be more. Send it back, with the other parameters as they were, for the next page. Lists follow what happens within moments.
         */
        get: operations["getStuckQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a return under review
         * @description The return goes on. `because` is for the customer, `why` for colleagues.
         */
        post: operations["approveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a return under review
         * @description The return ends and its units are free again. The customer is written to and reads `because`; `why` is for colleagues.
         */
        post: operations["rejectReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a return back for its customer
         * @description As the customer may, and a little longer: also a return that expired or found no carrier, so that a late parcel is all that could wake it. Never once the parcel is under way or money has moved.
         */
        post: operations["cancelForCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Writes to the customer once more, after the answer. Only what still applies is sent: no label of a parcel that is on its way, no rejection of a return that was approved after all.
         */
        post: operations["resendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set aside what rule or grade said
         * @description In the customer’s favour only. A rejected return is approved after all: it takes its units again, if nobody has them by now, and goes on in its next round. A fee is lowered, or a line’s credit raised, until money has moved; after that, give goodwill.
         */
        post: operations["overrideDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a scan or a grade
         * @description A scan of another return’s parcel counts as if it had not been: a return that waits for its inspection goes back to wait for the parcel, for what is left of the time to hand it in. Money that the scan set off stays where it is.
         *
         *     Grades that are corrected before the credit change it. After the credit, what is due on top follows as a refund of its own; a correction that would lower the credit is refused.
         */
        post: operations["correctReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/goodwill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give something on top
         * @description Before the credit it becomes part of it. After the credit it is a refund of its own: reserved with this answer, made right after it, exactly once. Never more than the order’s payments have left beside what its other open returns are due.
         */
        post: operations["grantGoodwill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/remedy-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund lines that were to be put right
         * @description For goods that cannot be repaired or replaced after all, or a choice that the customer took back before it was carried out. Before the credit it changes what that is; after it, what is due on top follows as a refund of its own. What was given as store credit, ordered as an exchange or sent stays as it is.
         */
        post: operations["changeRemedy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/remedy-dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that replaced or repaired goods were sent
         * @description The customer is written to, and the units can be returned again from then on. Goods of an exchange are an order of their own: tell that order instead.
         */
        post: operations["sendRemedy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a return that is stuck go on
         * @description A return that no carrier took is booked again, if nobody has its units by now. A credit that waits for a hand is tried again as the same refund: what the provider made already is found, not made twice. A return whose execution was lost takes up where its facts stand.
         */
        post: operations["redriveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/returns/{returnId}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a credit was paid by other means
         * @description For a credit that waits for a hand (`credit-needs-a-hand`) and was paid by bank transfer, say. The provider is asked first: what it refunded counts as paid and only the rest is settled; where it refunded all, this is refused, and a redrive finishes the return. The customer is told.
         */
        post: operations["settleCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/policies/{market}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the policies of a market
         * @description Every version that was published, the newest first, and which of them an order placed now is judged by.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/policies/{market}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a policy
         * @description The document as it was published. Version 0 is the policy of a market that has published none.
         */
        get: operations["getPolicy"];
        /**
         * Publish a policy
         * @description As `PUT /policies/{market}/{version}`, in the name of who is signed in. A version is published once and never changed; the same again is fine. One that has errors, or says what the law of the market does not allow, is refused with each place and its source.
         */
        put: operations["publishPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/policies/{market}/{version}/differences/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what another version says otherwise
         * @description What the second version says otherwise than the first, place by place. Rules are compared by their ids: one that only stands elsewhere is told as moved, because the first rule that fits has the word.
         */
        get: operations["comparePolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/policies/{market}/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a draft on the newest returns
         * @description Judges the newest returns of the market, at most 200 of the last year, by the draft and by the policy in force, and adds up what would have been another. Nothing is kept or told. A draft with errors is tried all the same. More than 200: `npm run policy -- backtest`.
         */
        post: operations["backtestPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw from a contract
         * @description The statement of the withdrawal function (Directive 2011/83/EU art. 11a), without a session and without a reason: send it when the consumer confirms, and not before. The receipt is answered, and goes out by mail to the address that the statement gives.
         *
         *     The answer is the same, and takes as long, whether there is such an order or not. A statement that fits an order opens its return; any other is looked at by a person. None is lost. The same statement under the same key is one, and is answered by the same receipt, however late; another statement under that key is another statement.
         *
         *     After thirty statements from one place, or five for one address, there is a quarter of an hour’s pause.
         */
        post: operations["stateWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/withdrawal-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the withdrawal function says
         * @description The texts of the withdrawal function’s pages in Swedish, English, Danish, Norwegian, Finnish and German, and what each market calls the function and its confirmation. The same for everybody; may be kept for five minutes.
         */
        get: operations["getWithdrawalWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List statements that wait for a person
         * @description Statements of withdrawal that fit no order, or not all of what they name, the oldest first; and those that nothing has looked at yet, which stand here for a moment. Each counts as made when it was stated.
         *
         *     A page ends with a `cursor` while there may be more. Lists follow what happens within moments.
         */
        get: operations["getWithdrawalQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/withdrawals/{withdrawalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a statement of withdrawal whole
         * @description What was stated, when the receipt went out, and what became of it.
         */
        get: operations["getWithdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/withdrawals/{withdrawalId}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tie a statement to its order
         * @description Opens the return of the order that the statement is about after all, as of the moment that it was stated: of `lines`, else of the lines stated, else of all that is left. What the law does not give, the shop’s policy decides, as of any return.
         */
        post: operations["attachWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/withdrawals/{withdrawalId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a statement of withdrawal
         * @description Nothing more is to be done about it, and `why` says for colleagues why. It stays stored. What was closed already is closed.
         */
        post: operations["closeWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a customer reached the helpdesk
         * @description One contact, about a return or an order, with the helpdesk’s code of its subject: nothing that was written, and no address. It is tied to the return (of an order: the last that was opened before it) and the stage that the return was in; or kept as tied to none. A contact counts once, however often it is told.
         */
        post: operations["tellSupportContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a page or message was enough
         * @description One answer for each page and each message: the first one stands, and is what a later one is answered with. So no key is needed.
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a message was enough, by its link
         * @description For whoever follows the link of a mail: its code stands for a session. The first answer of a message stands, and is what a later one is answered with. A code that is not the return’s and the message’s is answered as a return that there is not.
         */
        post: operations["answerFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/contacts/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts that are tied to no return
         * @description What the helpdesk told and what fits no return, with the cause, the oldest first.
         *
         *     A page ends with a `cursor` while there may be more. Lists follow what happens within moments.
         */
        get: operations["getUnmatchedContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a figure
         * @description One of the figures that a shop steers by, over a range of days in the shop’s time zone: whole, or for each value of a group and each interval. Within the value of a filter it can be grouped by what is kept together; what is not is refused with what there is.
         *
         *     It is read from daily sums that follow what happens within seconds, so what it costs hangs on days and groups alone; more than 20,000 of them are refused.
         *
         *     Ask for `text/csv` to get a file for spreadsheets, in the form that readers of the `accept-language` (Swedish, or else English) have them set up for. Text that a spreadsheet would take for a formula is made harmless.
         */
        get: operations["getFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/figures/cost-per-return/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a cost per return is made of
         * @description The returns of a row of `cost-per-return`, the newest first, each with its parts in words: freight and handling as told, with references, or reckoned; what its goods were worth, what they brought or are expected to, what was deducted and which fees were taken. With `category`, `sku` or `reason` it is what the figure shares out to lines of that; an empty `category` is that of lines without one.
         *
         *     `thousandths` of all pages, added up for each `part` (and `fate`) and currency and then rounded, are the figure’s columns exactly; `amount` is rounded for whoever reads one return.
         *
         *     A page looks at `limit` returns, however long the range is. Those that the row does not count are left out: it may be short, even empty, and have a `cursor`.
         */
        get: operations["getCostEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/figures/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the figures anew
         * @description Counts a part of everything that the shop has, into sums beside those that are read. Call it again with the `cursor` of the answer until there is none: then the new sums are read, and the old ones are forgotten. What happens meanwhile is counted in both. A call that failed may be repeated; one without a cursor begins again. `npm run figures -- rebuild` does all of it.
         */
        post: operations["rebuildFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/resales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that returned units were sold again
         * @description Units of a line of a return, of one grade, and what they were sold for. The message’s id is the key: the same message changes nothing. More units than the warehouse found, less those that were sold already, are refused.
         */
        post: operations["tellResale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/return-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what a return cost
         * @description Freight or handling of a return, without tax, as the invoice has it. Several add up; one below nothing takes back. From the first on, it stands in place of what the figures reckon with. The message’s id is the key: the same message changes nothing.
         */
        post: operations["tellReturnCost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/live-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be told what happens to a return
         * @description The ticket lets one WebSocket connection in, once, within a minute. Hand it over as a subprotocol, never in the address: `new WebSocket(url, [protocol, ticket])`.
         *
         *     A message is an entry of the return’s timeline with its `returnId`: `{ returnId, sequence, type, at }`. To miss nothing, open the connection first and read the return then; from there on keep the highest `sequence`. A message with that number or a lower one is known, with the next one it is new, with any later one something is missing: read the return again.
         *
         *     Send `{"action":"ping"}` every five minutes; it is answered `{"pong":true}`. A connection ends after ten silent minutes, and after two hours in any case: get a new ticket, connect, read the return.
         */
        post: operations["openLiveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/live-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be told what happens to returns
         * @description To one return, or, when none is named, to every return.
         *
         *     The ticket lets one WebSocket connection in, once, within a minute. Hand it over as a subprotocol, never in the address: `new WebSocket(url, [protocol, ticket])`.
         *
         *     A message is an entry of the return’s timeline with its `returnId`: `{ returnId, sequence, type, at }`. To miss nothing, open the connection first and read the return then; from there on keep the highest `sequence`. A message with that number or a lower one is known, with the next one it is new, with any later one something is missing: read the return again.
         *
         *     Send `{"action":"ping"}` every five minutes; it is answered `{"pong":true}`. A connection ends after ten silent minutes, and after two hours in any case: get a new ticket, connect, read the return.
         */
        post: operations["openStaffLiveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/returns/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell a finished return
         * @description Tells a return that another system took to its end, so that it is counted here: for a migration, or beside a system that stays. It takes its units from the order and its refunds from the order’s payments. Nothing is started by it: no parcel, no mail, no refund.
         *
         *     The same under the same reference changes nothing; anything else under it is refused.
         */
        put: operations["putHistory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{market}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish a policy
         * @description Publishes a version of a market’s return policy. Orders follow the version that was in force when they were placed. A version is published once and never changed; the same again is fine. One that has errors, or says what the law of the market does not allow, is refused with each place and its source.
         */
        put: operations["putPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a return under review
         * @description What a person decided, with the reason that the customer will read. A return that nobody decides in time is approved. The message’s id is the key: sent again, it gets the same answer for a day.
         */
        post: operations["reviewReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/carriers/{carrier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell where a parcel is
         * @description One scan of one parcel. Scans may come late, twice and out of order: each is recorded once, at its own time.
         */
        post: operations["tellParcelNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/warehouse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what was in a box
         * @description What came out of one box so far, by line and grade, and whether that was all. Several messages about one box add up.
         */
        post: operations["tellInspectionNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell how a refund or a payment stands at Stripe
         * @description The address for an endpoint in Stripe’s pages, for `refund.updated`, `refund.failed` and `charge.refund.updated`, and the four types of `checkout.session`. A refund of ours that failed puts its return among what is stuck, a difference that was paid by a link is recorded on its return; everything else is taken and changes nothing.
         */
        post: operations["tellStripeNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store-credits/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what a store credit has left
         * @description What can be spent with a code now, in its own currency. The code is in the body and never in an address, because addresses come to stand in logs. Letter case, hyphens and spaces do not matter, and an O is read as 0, an I or L as 1.
         */
        post: operations["askStoreCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store-credits/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay for an order with store credit
         * @description Takes an amount off a store credit for an order. The key is yours to choose and redeems once, for good: the same again is answered alike, anything else under it is refused. What lapses first is spent first.
         *
         *     Tell the order with `payments: [{ "method": "store-credit", "paymentId": <the key>, "amount": … }]`, so that a refund finds its way back to the store credit.
         */
        post: operations["redeemStoreCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store-credits/redemptions/{key}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a redemption back
         * @description For an order that came to nothing: gives back what is left of the redemption. Send it too when you never heard whether a redemption was made: a key that redeemed nothing so far never will. The same again is answered alike.
         */
        post: operations["takeBackRedemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/store-credits/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a store credit
         * @description What is left of a store credit, all that happened to it in order, and which others its customer has. Its code is not shown: the customer has it in their mail and on the page of their return.
         */
        get: operations["getStoreCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this document
         * @description This API as OpenAPI 3.1, made from the very schemas that requests are read by.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the schema of policy documents
         * @description JSON Schema (draft 2020-12), for editors: a document whose `$schema` is this address is completed and explained as it is written.
         */
        get: operations["getPolicySchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what goes over the bus
         * @description The events of returns and the news of carriers and the warehouse as AsyncAPI 3.0, each with its schema and an example.
         */
        get: operations["getAsyncapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read it as a page
         * @description The same document as a page for people: no script, nothing from elsewhere.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a customer knows about an order: `orderNumber` and `email`. Or, once a code is awaited, `ask` and `code`. */
        OpenSessionRequest: {
            orderNumber?: string;
            /**
             * Format: email
             * @description The address the order was placed with; letter case does not matter.
             */
            email?: string;
            /** @description As it was answered. */
            ask?: string;
            /** @description Six digits, as they were mailed. */
            code?: string;
        };
        /** @description The lines that a customer thinks of returning. */
        PreviewReturnRequest: {
            lines: {
                lineId: string;
                quantity: number;
                /** @description One of the codes in `reasons` of the order. */
                reason: string;
                /** @description By the code of a question, the code of the answer. The preview says what is asked. */
                answers?: {
                    [key: string]: string;
                };
                /** @description Names of pictures that were sent, at most ten. A line whose preview says `photosNeeded` needs as many as its `photos`. */
                photos?: string[];
                /**
                 * @description One of the line’s `offers`; `refund` if it is left out.
                 * @enum {string}
                 */
                remedy?: "refund" | "exchange" | "store-credit" | "repair" | "replacement";
                /** @description Of an exchange: the `sku` of the article that the customer wants instead. */
                exchangeFor?: string;
            }[];
            /** @description Whether the customer expressly withdraws from the contract, whatever the reason says. In time it is a statutory withdrawal; late or doubtful, a person looks at it. */
            declaresWithdrawal?: boolean;
        };
        /** @description The lines to return. */
        OpenReturnRequest: {
            /** @description May be left out: the session knows the order. If it is there, it must be the session’s. */
            orderNumber?: string;
            lines: {
                lineId: string;
                /** @description Units of the line; at most its `unitsLeft`. */
                quantity: number;
                /** @description One of the codes in `reasons` of the order. */
                reason: string;
                /** @description By the code of a question, the code of the answer. The preview says what is asked. */
                answers?: {
                    [key: string]: string;
                };
                /** @description Names of pictures that were sent, at most ten. A line whose preview says `photosNeeded` needs as many as its `photos`. */
                photos?: string[];
                /**
                 * @description One of the line’s `offers`; `refund` if it is left out.
                 * @enum {string}
                 */
                remedy?: "refund" | "exchange" | "store-credit" | "repair" | "replacement";
                /** @description Of an exchange: the `sku` of the article that the customer wants instead. */
                exchangeFor?: string;
            }[];
            /** @description Whether the customer expressly withdraws from the contract, whatever the reason says. In time it is a statutory withdrawal; late or doubtful, a person looks at it. */
            declaresWithdrawal?: boolean;
        };
        /** @description Nothing: an empty object, or no body at all. */
        CancelReturnRequest: Record<string, never>;
        /** @description Pictures of a line of the return. */
        AddPhotosRequest: {
            lineId: string;
            /** @description Names of pictures that were sent, at most ten. */
            photos: string[];
        };
        /** @description Nothing: an empty object, or no body at all. */
        PayDifferenceRequest: Record<string, never>;
        /** @description Lines for which the customer wants the money after all. */
        TakeMoneyInsteadRequest: {
            /** @description Lines of the return, by their `lineId`. */
            lines: string[];
        };
        /** @description What a person decided about a return under review. */
        ReviewReturnRequest: {
            /** @description That of the address: the signature covers the body alone. */
            returnId: string;
            /** @description Whether the return goes on; otherwise it ends as rejected and its units are free again. */
            approve: boolean;
            /** @description The reason, in words that the customer will read. */
            because: components["schemas"]["Sentence"];
            /** @description A reference to who decided. Never a name or an address: it goes into events. */
            reviewer: string;
        };
        /** @description A decision about a return under review. */
        DecideReviewRequest: {
            /** @description The reason, in words that the customer will read. */
            because: components["schemas"]["Sentence"];
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description An act that needs nothing but its reason. */
        ReasonedRequest: {
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description A message to send again. */
        ResendMessageRequest: {
            /**
             * @description Which one. It is written anew, from the return as it is now.
             * @enum {string}
             */
            kind: "label" | "reminder" | "credited" | "returnless" | "rejected" | "cancelled" | "expired" | "carrier-unavailable" | "credit-needs-a-hand" | "further-credit" | "settled" | "remedied" | "pay-difference" | "remedy-sent" | "review" | "scanned" | "arrived" | "inspected" | "delayed";
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description What is set aside: exactly one of `approve`, `fee` and `lines`. */
        OverrideRequest: {
            /**
             * @description A rejected return is approved after all; `because` must say why to the customer.
             * @constant
             */
            approve?: true;
            /** @description With `approve`: the reason, in words that the customer will read. */
            because?: components["schemas"]["Sentence"];
            /** @description The fee to take instead, in minor units; lower than it is. */
            fee?: number;
            /** @description Lines whose grade is not to cost the customer what it would. */
            lines?: {
                lineId: string;
                /** @description What is credited for the line at least, in minor units; at most what was paid for its units. */
                credit: number;
            }[];
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description What was told wrong: either `scan` or `grades`. */
        CorrectReturnRequest: {
            /** @description A scan of a parcel that is not this return’s. */
            scan?: {
                /** @description Its number in the return’s timeline. */
                sequence: number;
            };
            /** @description Units that are of another grade than was told. */
            grades?: {
                lineId: string;
                /**
                 * @description The grade that was told.
                 * @enum {string}
                 */
                from: "A" | "B" | "C";
                /**
                 * @description The grade that they are of.
                 * @enum {string}
                 */
                to: "A" | "B" | "C";
                units: number;
            }[];
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description Something on top of the credit. */
        GrantGoodwillRequest: {
            /** @description In minor units of the order’s currency (öre, cents), without tax. */
            amount: number;
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description A credit that was paid by other means than the payment provider. */
        SettleCreditRequest: {
            /** @description That of the payment, as the bank or the books have it. Never an account or a name: it goes into events. */
            reference: string;
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description Lines that are refunded instead of what their customer was to have. */
        ChangeRemedyRequest: {
            /** @description Lines of the return, by their `lineId`. */
            lines: string[];
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description What was replaced or repaired is on its way. */
        SendRemedyRequest: {
            /** @description That of its parcel. */
            trackingNumber?: string;
            /** @description For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine. */
            why: string;
        };
        /** @description Nothing: an empty object, or no body at all. */
        OpenLiveTicketRequest: Record<string, never>;
        /** @description What to be told of. */
        OpenStaffLiveTicketRequest: {
            /** @description One return; every return if it is left out. */
            returnId?: string;
        };
        /** @description What somebody knows of a return. */
        SearchReturnsRequest: {
            /** @description The number of a return, an order or a parcel, or an e-mail address. */
            find: string;
            /** @description So many returns at most; 50 unless told. */
            limit?: number;
        };
        /** @description A contact with the helpdesk: references and codes, nothing that was written. */
        SupportContact: {
            /** @description The helpdesk’s number of the contact: told again under it, it counts once. */
            contactId: string;
            /**
             * @description How the customer reached the helpdesk.
             * @enum {string}
             */
            channel: "email" | "phone" | "chat" | "social" | "store" | "other";
            /** @description The helpdesk’s code of what it was about. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer wrote or called.
             */
            at: string;
            /** @description The return that it was about (the RMA number), where it is known. */
            returnId?: string;
            /** @description Or the order. */
            orderNumber?: string;
        };
        /** @description Whether something was enough. */
        GiveFeedbackRequest: {
            /**
             * @description Which page or message.
             * @enum {string}
             */
            place: "page.order" | "page.lines" | "page.reasons" | "page.outcome" | "page.send" | "page.done" | "page.status" | "page.withdrawal" | "message.label" | "message.reminder" | "message.credited" | "message.returnless" | "message.rejected" | "message.cancelled" | "message.expired" | "message.carrier-unavailable" | "message.credit-needs-a-hand" | "message.further-credit" | "message.settled" | "message.remedied" | "message.pay-difference" | "message.remedy-sent" | "message.review" | "message.scanned" | "message.arrived" | "message.inspected" | "message.delayed";
            /** @description Whether the customer needed nothing more. */
            enough: boolean;
            /**
             * @description What was missing, with `enough: false`.
             * @enum {string}
             */
            reason?: "what-next" | "how-to-send" | "where-is-it" | "when-money" | "why-amount" | "hard-to-use" | "other";
        };
        /** @description Whether a message was enough, as the link in it asks. */
        AnswerFeedbackRequest: {
            /** @description The return that the message was about. */
            returnId: string;
            /**
             * @description Which page or message.
             * @enum {string}
             */
            place: "page.order" | "page.lines" | "page.reasons" | "page.outcome" | "page.send" | "page.done" | "page.status" | "page.withdrawal" | "message.label" | "message.reminder" | "message.credited" | "message.returnless" | "message.rejected" | "message.cancelled" | "message.expired" | "message.carrier-unavailable" | "message.credit-needs-a-hand" | "message.further-credit" | "message.settled" | "message.remedied" | "message.pay-difference" | "message.remedy-sent" | "message.review" | "message.scanned" | "message.arrived" | "message.inspected" | "message.delayed";
            /** @description What the link holds. It fits one message of one return. */
            code: string;
            /** @description Whether the customer needed nothing more. */
            enough: boolean;
            /**
             * @description What was missing, with `enough: false`.
             * @enum {string}
             */
            reason?: "what-next" | "how-to-send" | "where-is-it" | "when-money" | "why-amount" | "hard-to-use" | "other";
        };
        /** @description A statement of withdrawal, as it was confirmed. */
        WithdrawRequest: {
            /** @description Who withdraws. */
            name: string;
            /** @description What identifies the contract, as it was written: nearly always an order number. */
            contract: string;
            /**
             * Format: email
             * @description Where the receipt goes.
             */
            email: string;
            /** @description What of it; without these and `goods`, all of it. */
            lines?: {
                lineId: string;
                /** @description Without it: all units of the line. */
                quantity?: number;
            }[];
            /** @description What of it, in the consumer’s own words. Not together with `lines`. */
            goods?: string;
            /** @description Of the page, BCP 47. The receipt is in Swedish or English. */
            language: string;
        };
        /** @description The order that a statement is about. */
        AttachWithdrawalRequest: {
            orderNumber: string;
            /** @description What of it; without these and `goods`, all of it. */
            lines?: {
                lineId: string;
                /** @description Without it: all units of the line. */
                quantity?: number;
            }[];
            /** @description For colleagues. It goes into an event: no addresses or numbers of people. */
            why: string;
        };
        /** @description An order as the shop tells it. Amounts are minor units of the currency (öre, cents), tax inside. */
        OrderDocument: {
            orderNumber: string;
            /** @description The country whose policy applies, ISO 3166-1 alpha-2. */
            market: string;
            /** @description ISO 4217. */
            currency: string;
            /** @description The language to write to the customer in, BCP 47. */
            language: string;
            /** Format: date-time */
            placedAt: string;
            /**
             * Format: date-time
             * @description When the shop last changed the order. The latest telling holds, in whatever order they arrive.
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When the last of it left the shop.
             */
            fulfilledAt?: string;
            /**
             * Format: date-time
             * @description When the customer had the last of it: the right of withdrawal and most windows begin here.
             */
            deliveredAt?: string;
            /** @description Who bought. Kept apart from the order, so that it can be erased alone. */
            customer: {
                /** @description The shop’s reference of the customer; without one the order stands for its customer. */
                id?: string;
                name: string;
                /** Format: email */
                email: string;
                address: {
                    street: string;
                    postalCode: string;
                    city: string;
                    country: string;
                };
                /** @description Of a company that bought, for its credit notes. */
                company?: {
                    /** @description As its country writes it: `556677-8899` in Sweden. */
                    number?: string;
                    /** @description With the letters of its country: `SE556677889901`. */
                    vatNumber?: string;
                };
            };
            /** @description A reference to what brought the customer. Never a person. */
            campaign?: string;
            /** @description Where it was bought, as the shop calls it: `web`, `app`, `store` … */
            channel?: string;
            /** @description At most 1000, each with a `lineId` of its own. */
            lines: {
                lineId: string;
                sku: string;
                name: string;
                category?: string;
                /** @description As the customer chose it: `M`, `42`, `32/34` … */
                size?: string;
                /** @description As the customer chose it, in the language of the order. */
                colour?: string;
                /**
                 * Format: uri
                 * @description An https address, shown to the customer; http on a machine’s own address, for trials.
                 */
                picture?: string;
                quantity: number;
                /** @description For all units of the line together, after the line’s own discounts. Left out of lines whose bundle has a price in `bundles`. */
                paid?: components["schemas"]["TaxedAmount"];
                /** @description Of the tax inside it, in hundredths of a per cent: 2500 is 25 %. Told from the amounts where it is not given. */
                taxRate?: number;
                /** @description Sold without a right of return for a change of mind. */
                finalSale?: boolean;
                /** @description Sealed for hygiene: not to be sold again once the seal is broken. */
                hygiene?: boolean;
                /** @description What the shop paid for one unit, without tax, in minor units of the currency (öre, cents). For figures; no customer sees it. */
                unitCost?: number;
                /** @description A reference to what the line was advertised by. */
                campaign?: string;
                /** @description A reference that the lines of one bundle share. */
                bundle?: string;
                /** @description What one unit costs alone, in minor units of the currency (öre, cents): the bundle’s price is shared by it. Only with a bundle in `bundles`. */
                componentValue?: number;
            }[];
            /** @description Bundles that were sold for one price, which is shared over their lines when the order comes in, and stays as it was shared. */
            bundles?: {
                /** @description As its lines tell it. */
                bundle: string;
                /** @description For all of it. At several rates of tax, its tax is that of each line’s share at the line’s own `taxRate`. */
                paid: components["schemas"]["TaxedAmount"];
                /** @description Of lines that tell none of their own. */
                taxRate?: number;
            }[];
            /**
             * @description On the order as a whole; spread over its lines in proportion.
             * @default {
             *       "amount": 0,
             *       "tax": 0
             *     }
             */
            discount: components["schemas"]["TaxedAmount"];
            /**
             * @description What the customer paid for delivery; goes back with the last unit.
             * @default {
             *       "amount": 0,
             *       "tax": 0
             *     }
             */
            shipping: components["schemas"]["TaxedAmount"];
            /** @description Of the tax inside the shipping, in hundredths of a per cent. */
            shippingTaxRate?: number;
            /** @description What the customer paid besides goods and shipping: for an invoice, gift wrapping, a small order … At most 20. */
            fees?: {
                /** @description As the shop calls it, once an order. Bookings may have an account of its own for it. */
                code: string;
                /** @description As the customer knows it, in the language of the order. */
                name: string;
                /** @description The order’s discount takes nothing off it. */
                paid: components["schemas"]["TaxedAmount"];
                /** @description Of the tax inside it, in hundredths of a per cent. */
                taxRate?: number;
                /**
                 * @description When it goes back, once in all: `with-order` with the order’s last unit, as the shipping; `in-proportion` with each return the share that its goods are of the order’s; `never` only where the law wants it, with the last unit of an order that is withdrawn from or faulty.
                 * @default with-order
                 * @enum {string}
                 */
                refund: "never" | "with-order" | "in-proportion";
            }[];
            /** @description Lines less discount plus shipping and fees. An order that does not add up is refused. */
            total: number;
            /** @description What was paid with; together the total. */
            payments: {
                paymentId: string;
                /** @description As the shop calls it: `card`, `invoice`, `gift-card` … */
                method: string;
                amount: number;
            }[];
            /** @description The invoice or receipt that the customer got: credit notes refer to it, or to the order where there is none. */
            invoice?: {
                /** @description As it is printed. */
                number: string;
                /**
                 * Format: date
                 * @description The day on it.
                 */
                issuedOn: string;
            };
        };
        /** @description Up to a hundred articles, each whole and once. */
        PutArticlesRequest: {
            /** @description Each with a `sku` of its own. */
            articles: {
                /** @description As in orders: what the shop calls the article in this size and colour. */
                sku: string;
                /** @description Where a market calls it something else, its price says so. */
                name: string;
                /** @description Suggestions are of the same category. */
                category?: string;
                /** @description Variants of each other share it. Without one the article is a variant of none. */
                style?: string;
                /** @description As customers choose it: `M`, `42`, `32/34` … */
                size?: string;
                /** @description As customers choose it. */
                colour?: string;
                /**
                 * Format: uri
                 * @description An https address, shown to the customer; http on a machine’s own address, for trials.
                 */
                picture?: string;
                /** @description At most one for each market and currency, 40 in all; it is not offered anywhere else. */
                prices: {
                    market: string;
                    currency: string;
                    /** @description Of one unit, tax inside, in minor units of the currency (öre, cents). */
                    amount: number;
                    /** @description Of the amount. Worked out from the rate once, when it is told, where it is left out. */
                    tax?: number;
                    /** @description In hundredths of a per cent: 2500 is 25 %. */
                    taxRate: number;
                    /** @description What it is called there. */
                    name?: string;
                    /** @description What its colour is called there. */
                    colour?: string;
                }[];
                /** @description Units that no order has. What is held for exchanges is counted here and not told. */
                stock: number;
                /** @description Of the units that were sold, how many came back, in hundredths of a per cent: suggestions prefer fewer. */
                returnRate?: number;
                /** @description Not sold any more, whatever is left of it. */
                discontinued?: boolean;
                /**
                 * Format: date-time
                 * @description When the shop last changed it. The latest telling holds, in whatever order they arrive.
                 */
                updatedAt: string;
            }[];
        };
        /** @description How many there are of up to a hundred articles. */
        PutStockRequest: {
            /** @description Each with a `sku` of its own. */
            articles: {
                sku: string;
                /** @description Units that no order has. What is held for exchanges is counted here and not told. */
                stock: number;
                /**
                 * Format: date-time
                 * @description When it was counted. The latest telling holds, whether of the stock alone or of the article.
                 */
                updatedAt: string;
            }[];
        };
        /** @description A return from its opening to its end, as it was elsewhere. One of `credited`, `rejected`, `cancelled` and `expired` says how it ended. Amounts are minor units of the currency (öre, cents), tax inside. */
        HistoryBody: {
            /** @description That of the address: the signature covers the body alone. */
            reference: string;
            orderNumber: string;
            /**
             * Format: date-time
             * @description Not before the order was placed. Each time is at or after those that it follows from.
             */
            openedAt: string;
            lines: {
                lineId: string;
                quantity: number;
                /** @description As it was said then. It need not be a reason of a policy of yours. */
                reason: string;
                /** @description Units by what the inspection found. What is in no grade was not in the box. */
                grades?: {
                    /** @default 0 */
                    A: number;
                    /** @default 0 */
                    B: number;
                    /** @default 0 */
                    C: number;
                };
                /** @description Told for every line or for none: without it the goods’ part of the credit is spread in proportion to what was paid. */
                credited?: components["schemas"]["TaxedAmount"];
            }[];
            /** @description Of the parcel that came back, if it is known. */
            trackingNumber?: string;
            /**
             * Format: date-time
             * @description The carrier’s first scan.
             */
            shippedAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            /**
             * Format: date-time
             * @description Needs `grades`, and they need it.
             */
            inspectedAt?: string;
            /** @description The units are gone from the order for good. The other endings leave them free. */
            credited?: {
                /** Format: date-time */
                at: string;
                /** @description All that went back: goods, shipping and order fees less the return fee. The refunds add up to it. */
                amount: components["schemas"]["TaxedAmount"];
                /**
                 * @description The part of it that is outbound shipping; at most the order’s.
                 * @default {
                 *       "amount": 0,
                 *       "tax": 0
                 *     }
                 */
                shipping: components["schemas"]["TaxedAmount"];
                /** @description The parts of it that are fees of the order; each at most what is left of that fee. */
                orderFees?: {
                    /** @description As the order tells it. */
                    code: string;
                    amount: number;
                    tax: number;
                }[];
                /**
                 * @description What was kept of it for the return.
                 * @default 0
                 */
                fee: number;
                /** @description By payment, each within what is left of it. */
                refunds: {
                    paymentId: string;
                    amount: number;
                    /** @description What the payment provider calls the refund. */
                    providerRefundId: string;
                }[];
            };
            /** @description The shop said no, in the words that the customer was told. */
            rejected?: {
                /** Format: date-time */
                at: string;
                /** @description What they were told. */
                because: components["schemas"]["Sentence"];
            };
            /** @description The customer took it back. */
            cancelled?: {
                /** Format: date-time */
                at: string;
            };
            /** @description Nothing was ever sent. */
            expired?: {
                /** Format: date-time */
                at: string;
            };
        };
        /** @description A version of a market’s return policy. Published once, never changed. `docs/policy.md` teaches it. */
        PolicyDocument: {
            /** @description For editors: where the schema of this document is. */
            $schema?: string;
            market: string;
            /** @description As in the address. */
            version: number;
            /**
             * Format: date-time
             * @description Orders placed from then on follow this version.
             */
            effectiveFrom: string;
            /** @description Of every amount in the document. Amounts of orders in another currency are not known to its rules. */
            currency: string;
            /** @description For whoever reads the document. Nothing reads it. */
            note?: string;
            /** @description Whether the shop tells customers of the right of withdrawal as the law asks. Without it the right lasts a year longer, and the customer never pays the way back. */
            informs: boolean;
            /** @description What a customer can say. */
            reasons: {
                code: string;
                label: components["schemas"]["Sentence"];
                /**
                 * @description `regret`: a change of mind. `fault`: the goods are faulty, wrong or not as described.
                 * @enum {string}
                 */
                about: "regret" | "fault";
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
            }[];
            /** @description What the customer is asked about a line. The answer is the fact `answers.<code>`. */
            questions: {
                code: string;
                /** @description As the customer reads it. */
                text: components["schemas"]["Sentence"];
                /** @description Facts that must hold; all of them. Without any, it always fits. */
                when: ({
                    field: string;
                    in: (string | boolean)[];
                } | {
                    field: string;
                    notIn: (string | boolean)[];
                } | {
                    field: string;
                    known: boolean;
                } | {
                    field: string;
                    from?: number | string;
                    to?: number | string;
                })[];
                /** @description To choose from. */
                answers: {
                    code: string;
                    label: components["schemas"]["Sentence"];
                }[];
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
            }[];
            /** @description Which goods the law exempts from the right of withdrawal, by the cases of art. 16. */
            exemptGoods: {
                /**
                 * @description The case of the law.
                 * @enum {string}
                 */
                exemption: "service-performed" | "price-on-a-market" | "made-to-order" | "perishable" | "unsealed-hygiene" | "mixed" | "alcohol-future" | "urgent-repair" | "unsealed-media" | "newspaper" | "auction" | "dated-leisure" | "digital-begun";
                /** @description Facts that must hold; all of them. Without any, it always fits. */
                when: ({
                    field: string;
                    in: (string | boolean)[];
                } | {
                    field: string;
                    notIn: (string | boolean)[];
                } | {
                    field: string;
                    known: boolean;
                } | {
                    field: string;
                    from?: number | string;
                    to?: number | string;
                })[];
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
            }[];
            /** @description An order whose delivery nobody told of is taken to have come so many days after it was placed, or left the shop; a person judges what is late by that. */
            deliveryWithinDays: number;
            /** @description How far a customer is trusted, as the fact `customer.tier`. The first that fits holds. */
            tiers: {
                code: string;
                /** @description Facts that must hold; all of them. Without any, it always fits. */
                when: ({
                    field: string;
                    in: (string | boolean)[];
                } | {
                    field: string;
                    notIn: (string | boolean)[];
                } | {
                    field: string;
                    known: boolean;
                } | {
                    field: string;
                    from?: number | string;
                    to?: number | string;
                })[];
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
            }[];
            /** @description What goods that come back bring in, as the fact `line.expectedRecovery`. The first that fits holds. */
            recovery: {
                /** @description Facts that must hold; all of them. Without any, it always fits. */
                when: ({
                    field: string;
                    in: (string | boolean)[];
                } | {
                    field: string;
                    notIn: (string | boolean)[];
                } | {
                    field: string;
                    known: boolean;
                } | {
                    field: string;
                    from?: number | string;
                    to?: number | string;
                })[];
                /** @description Per cent of what was paid. */
                resalePercent: number;
                /** @description What the way back costs the shop, once a line, in minor units of the policy’s currency. */
                freight: number;
                /** @description What a unit costs to handle, in minor units of the policy’s currency. */
                handling: number;
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
            }[];
            /** @description How long the shop takes goods back of its own will. The first that fits holds. */
            windows: {
                /** @description Facts that must hold; all of them. Without any, it always fits. */
                when: ({
                    field: string;
                    in: (string | boolean)[];
                } | {
                    field: string;
                    notIn: (string | boolean)[];
                } | {
                    field: string;
                    known: boolean;
                } | {
                    field: string;
                    from?: number | string;
                    to?: number | string;
                })[];
                /** @description Whole days where the market is; the last one ends at midnight. */
                days: number;
                /**
                 * @description What they are counted from.
                 * @enum {string}
                 */
                from: "placed" | "fulfilled" | "delivered";
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
            }[];
            /** @description Told to the customer when the window has closed. */
            windowClosed: components["schemas"]["Sentence"];
            /** @description In their order: of each thing to decide, the first rule that fits and says something of it has the word. */
            rules: {
                /** @description Decisions name the rule by it. */
                id: string;
                /** @description The lanes that it holds in; all of them unless told. */
                lanes?: ("withdrawal" | "reklamation" | "policy")[];
                /** @description Facts that must hold; all of them. Without any, it always fits. */
                when: ({
                    field: string;
                    in: (string | boolean)[];
                } | {
                    field: string;
                    notIn: (string | boolean)[];
                } | {
                    field: string;
                    known: boolean;
                } | {
                    field: string;
                    from?: number | string;
                    to?: number | string;
                })[];
                /** @description An expression of the Common Expression Language that must hold too, over the same facts. */
                expression?: string;
                /** @description What follows. */
                decide: {
                    /**
                     * @description `returnless`: credited, and the customer keeps the goods.
                     * @enum {string}
                     */
                    outcome?: "approve" | "review" | "reject" | "returnless";
                    /** @description What the customer may choose. */
                    offers?: ("refund" | "exchange" | "store-credit" | "repair" | "replacement")[];
                    /** @description On top, when the customer takes store credit. */
                    bonusPercent?: number;
                    /** @description Taken off the credit once a return, in minor units of the policy’s currency. Never in the lanes of the law. */
                    handlingFee?: number;
                    /** @description What the way back costs the customer once a return, in minor units of the policy’s currency. */
                    returnFreight?: number;
                    /** @description How goods may be handed in. */
                    handIn?: ("label" | "qr" | "drop-off" | "pickup")[];
                    /** @description Where goods go to, by its reference. */
                    warehouse?: string;
                    /** @description Pictures that are asked for. */
                    photos?: number;
                    /** @description Whether the return waits for them. Never in the lanes of the law. */
                    photosNeeded?: boolean;
                    /**
                     * @description The fact that makes the credit fall due.
                     * @enum {string}
                     */
                    creditOn?: "statement" | "first-scan" | "delivered" | "received" | "inspected";
                    /** @description How much of what was paid is credited for a unit of that grade. */
                    creditPercent?: {
                        A: number;
                        B: number;
                        C: number;
                    };
                };
                /** @description Whether the outcome holds also when the window is over, or the law exempts the goods. */
                pastLimits?: boolean;
                /** @description For whoever reads the document. Nothing reads it. */
                note?: string;
                /** @description Told to the customer where the rule refuses, or sends to a person. */
                because?: components["schemas"]["Sentence"];
            }[];
            /** @description What holds where no rule says otherwise. */
            otherwise: {
                /**
                 * @description `returnless`: credited, and the customer keeps the goods.
                 * @enum {string}
                 */
                outcome: "approve" | "review" | "reject" | "returnless";
                /** @description What the customer may choose. */
                offers: ("refund" | "exchange" | "store-credit" | "repair" | "replacement")[];
                /** @description On top, when the customer takes store credit. */
                bonusPercent: number;
                /** @description Taken off the credit once a return, in minor units of the policy’s currency. Never in the lanes of the law. */
                handlingFee: number;
                /** @description What the way back costs the customer once a return, in minor units of the policy’s currency. */
                returnFreight: number;
                /** @description How goods may be handed in. */
                handIn: ("label" | "qr" | "drop-off" | "pickup")[];
                /** @description Where goods go to, by its reference. */
                warehouse: string;
                /** @description Pictures that are asked for. */
                photos: number;
                /** @description Whether the return waits for them. Never in the lanes of the law. */
                photosNeeded: boolean;
                /**
                 * @description The fact that makes the credit fall due.
                 * @enum {string}
                 */
                creditOn: "statement" | "first-scan" | "delivered" | "received" | "inspected";
                /** @description How much of what was paid is credited for a unit of that grade. */
                creditPercent: {
                    A: number;
                    B: number;
                    C: number;
                };
            };
            /** @description Days from the booking until the parcel must be handed in. */
            dropOffDays: number;
            /** @description A reminder goes out so many days before that. */
            remindDaysBefore: number[];
            /** @description Days from the first scan until the warehouse must have looked at it. */
            inspectionDays: number;
            /** @description Days until a return that nobody reviewed is approved. */
            reviewDays: number;
        };
        /** @description One scan of one parcel. */
        ParcelNews: {
            trackingNumber: string;
            /** @enum {string} */
            status: "accepted" | "in-transit" | "delivered";
            /**
             * Format: date-time
             * @description By the carrier’s clock; a moment to come counts as now.
             */
            occurredAt: string;
            /** @description Where the parcel was scanned. A place, not a person. */
            location?: string;
        };
        /** @description What came out of a box so far. Either `returnId` or `trackingNumber` says whose it is. */
        InspectionNews: {
            /** @description The return number (RMA), if it could be read. */
            returnId?: string;
            /** @description The parcel’s number, if the return number could not be read. */
            trackingNumber?: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description New findings only: what was told before is not told again. */
            units: components["schemas"]["GradedUnits"][];
            /**
             * @description Nothing more comes out of the box; units not found by now are missing.
             * @default false
             */
            boxClosed: boolean;
            /** @description A reference to where it was inspected. Never a name. */
            station?: string;
        };
        /** @description An event of Stripe’s; what is not shown here is not read. */
        StripeEvent: {
            /** @description Of the message: the same one may come again. */
            id: string;
            type: string;
            /** @description Seconds since 1970. */
            created: number;
            /** @description What the event is about. */
            data: {
                /** @description The refund, with our `metadata.returflow_key`. */
                object: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A store credit, by what opens it. */
        AskStoreCreditRequest: {
            /** @description As the customer writes it. */
            code: string;
        };
        /** @description A payment with store credit. */
        RedeemStoreCreditRequest: {
            /** @description As the customer writes it. */
            code: string;
            /** @description Chosen by you, for this payment alone: the `paymentId` that the order will name. */
            key: string;
            /** @description In minor units of the currency (öre, cents). */
            amount: number;
            /** @description That of the store credit; nothing is converted. */
            currency: string;
            /** @description The shop’s number of the order. */
            orderNumber: string;
        };
        /** @description The redemption to take back. */
        TakeBackRedemptionRequest: {
            /** @description That of the address: the signature covers the body alone. */
            key: string;
        };
        /** @description Units of a return that were sold again. */
        Resale: {
            returnId: string;
            lineId: string;
            /**
             * @description What the warehouse found them to be.
             * @enum {string}
             */
            grade: "A" | "B" | "C";
            units: number;
            /** @description What they were sold for, together. */
            price: components["schemas"]["TaxedAmount"];
            /**
             * Format: date-time
             * @description When, by your clock.
             */
            soldAt: string;
            /** @description Yours, of the sale. */
            reference: string;
        };
        /** @description What a return cost. */
        ReturnCost: {
            returnId: string;
            /**
             * @description `freight`: what the way back came to. `handling`: the work on it.
             * @enum {string}
             */
            kind: "freight" | "handling";
            /** @description Without tax, in minor units of the currency. Below nothing, it takes back. */
            amount: number;
            currency: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description Yours, of the invoice. */
            reference: string;
        };
        /** @description Where to go on. */
        RebuildRequest: {
            /** @description That of the last answer; without one it begins. */
            cursor?: string;
        };
        /** @description Units of one line in one state. */
        GradedUnits: {
            lineId: string;
            /**
             * @description A as new, B opened or lightly handled, C worn, damaged or incomplete.
             * @enum {string}
             */
            grade: "A" | "B" | "C";
            units: number;
        };
        /** @description An amount with the tax inside it, in minor units of the currency (öre, cents). */
        TaxedAmount: {
            amount: number;
            /** @description At most the amount. */
            tax: number;
        };
        /** @description The same sentence in Swedish and English. */
        Sentence: {
            sv: string;
            en: string;
        };
        /** @description A session for one order. */
        SessionView: {
            /** @description A secret: send it as bearer token. It is shown once. */
            token: string;
            orderNumber: string;
            /**
             * Format: date-time
             * @description Twelve hours after it was opened.
             */
            expiresAt: string;
        };
        /** @description A code is awaited. If number and address belong together, one was mailed there. */
        CodeAwaitedView: {
            /** @description A secret: send it with the code. It is shown once. */
            ask: string;
            /** @description Ten minutes after it was asked for: until then the code is good, once, and five may be tried. */
            expiresAt: string;
        };
        /** @description An order as its customer sees it. */
        OrderView: {
            orderNumber: string;
            market: string;
            currency: string;
            language: string;
            /** Format: date-time */
            placedAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /**
             * Format: date-time
             * @description Until when a change of mind is accepted; not known before delivery.
             */
            windowEndsAt?: string;
            lines: {
                lineId: string;
                sku: string;
                name: string;
                category?: string;
                /** @description As the shop calls it. */
                size?: string;
                /** @description As the shop calls it. */
                colour?: string;
                /** @description An address of the shop’s. */
                picture?: string;
                /** @description Lines that were sold as one share it. */
                bundle?: string;
                /** @description Sealed for hygiene when it was sent. */
                hygiene?: boolean;
                quantity: number;
                /** @description Units that no return has taken yet. */
                unitsLeft: number;
                /** @description For all units of the line together. */
                paid: components["schemas"]["TaxedAmountView"];
                /** @description Whether it can be returned for a change of mind. */
                returnable: boolean;
                /** @description Why not, if not. Faulty goods can be told all the same. */
                because?: components["schemas"]["SentenceView"];
                /**
                 * Format: date-time
                 * @description Until when the law lets the customer withdraw; open before delivery.
                 */
                withdrawalEndsAt?: string;
                /**
                 * Format: date-time
                 * @description Until when the shop takes the line back of its own will.
                 */
                windowEndsAt?: string;
            }[];
            /** @description What was paid besides goods and shipping; absent where nothing was. */
            fees?: {
                code: string;
                name: string;
                paid: components["schemas"]["TaxedAmountView"];
                /**
                 * @description When it goes back: with the order’s last unit, by the share of the goods, or only where the law wants it.
                 * @enum {string}
                 */
                refund: "never" | "with-order" | "in-proportion";
            }[];
            /** @description To choose from when returning. */
            reasons: {
                code: string;
                label: components["schemas"]["SentenceView"];
                /**
                 * @description `fault`: the goods are faulty, wrong or not as described.
                 * @enum {string}
                 */
                about: "regret" | "fault";
            }[];
            /** @description Numbers of the returns so far. */
            returns: string[];
        };
        /** @description What a line may be exchanged for: articles in stock that the shop sells where the order was placed. */
        ExchangesView: {
            lineId: string;
            currency: string;
            /** @description For one unit of the line, the next that a return would take. */
            paid: components["schemas"]["TaxedAmountView"];
            /** @description The own colour first, the nearest size first. None where the shop does not tell its articles. */
            variants: {
                /** @description To choose it by. */
                sku: string;
                name: string;
                /** @description As the shop calls it. */
                size?: string;
                /** @description As the shop calls it. */
                colour?: string;
                /** @description An address of the shop’s. */
                picture?: string;
                /** @description Of one unit now. */
                price: components["schemas"]["TaxedAmountView"];
                /** @description What one unit costs more than one of the line was paid, in minor units of the currency (öre, cents): above 0 the customer pays it, below 0 it is paid back. */
                difference: number;
                /** @description Whether no more than three are left. */
                few: boolean;
                /**
                 * @description `same-style`: in another size or colour. `same-category`: something else that may suit.
                 * @enum {string}
                 */
                why: "same-style" | "same-category";
            }[];
            /** @description Other variants of which none is left now, in the same order. They cannot be chosen. */
            soldOut: {
                /** @description As in orders. */
                sku: string;
                name: string;
                /** @description As the shop calls it. */
                size?: string;
                /** @description As the shop calls it. */
                colour?: string;
                /** @description An address of the shop’s. */
                picture?: string;
            }[];
            /** @description The sizes that the style is sold in, smaller ones first: those of the line itself and of `soldOut` among them. */
            sizes: string[];
            /** @description At most three, the most fitting first. */
            suggestions: {
                /** @description To choose it by. */
                sku: string;
                name: string;
                /** @description As the shop calls it. */
                size?: string;
                /** @description As the shop calls it. */
                colour?: string;
                /** @description An address of the shop’s. */
                picture?: string;
                /** @description Of one unit now. */
                price: components["schemas"]["TaxedAmountView"];
                /** @description What one unit costs more than one of the line was paid, in minor units of the currency (öre, cents): above 0 the customer pays it, below 0 it is paid back. */
                difference: number;
                /** @description Whether no more than three are left. */
                few: boolean;
                /**
                 * @description `same-style`: in another size or colour. `same-category`: something else that may suit.
                 * @enum {string}
                 */
                why: "same-style" | "same-category";
            }[];
        };
        /** @description What a return would lead to. Nothing is held: another return may take the units first. */
        ReturnPreview: {
            /** @description For the return as a whole: the strictest of its lines. */
            decision: components["schemas"]["DecisionView"];
            lines: {
                lineId: string;
                quantity: number;
                reason: string;
                decision: components["schemas"]["DecisionView"];
                paid: components["schemas"]["TaxedAmountView"];
                /**
                 * Format: date-time
                 * @description Until when the law lets the customer withdraw; open before delivery.
                 */
                withdrawalEndsAt?: string;
                /**
                 * Format: date-time
                 * @description Until when the shop takes the line back of its own will.
                 */
                windowEndsAt?: string;
                /** @description What the customer may choose. */
                offers: ("refund" | "exchange" | "store-credit" | "repair" | "replacement")[];
                /** @description On top, when the customer takes store credit. */
                bonusPercent: number;
                /** @description How the goods may be handed in. */
                handIn: ("label" | "qr" | "drop-off" | "pickup")[];
                /** @description Pictures that are asked for. */
                photos: number;
                /** @description Whether the return waits for them. */
                photosNeeded: boolean;
                /** @description What the shop wants to know about the line, answered or not. */
                questions: {
                    code: string;
                    /** @description As the customer reads it. */
                    text: components["schemas"]["SentenceView"];
                    /** @description To choose from. */
                    answers: {
                        code: string;
                        label: components["schemas"]["SentenceView"];
                    }[];
                }[];
            }[];
            amounts: {
                currency: string;
                goods: components["schemas"]["TaxedAmountView"];
                shipping: components["schemas"]["TaxedAmountView"];
                /** @description What goes back of the fees that were paid with the order; absent where nothing does. */
                orderFees?: components["schemas"]["TaxedAmountView"];
                /** @description What is kept for the return. */
                fee: number;
                /** @description Goods, shipping and order fees less the return fee, if everything comes back as it should. */
                total: number;
                /** @description Why this amount: what the total is made of, in the words that the customer reads. Their amounts add up to it. */
                rows: {
                    /**
                     * @description `deduction` and `fee` are below nothing: they are kept.
                     * @enum {string}
                     */
                    kind: "goods" | "shipping" | "order-fee" | "deduction" | "fee" | "goodwill";
                    /** @description Of goods and deductions: the line of the order. */
                    lineId?: string;
                    /** @description Of a fee of the order: what the shop calls it. */
                    code?: string;
                    /** @description Units of goods; 1 of everything else. */
                    quantity: number;
                    amount: {
                        amount: number;
                        /** @description The tax inside the amount. */
                        tax: number;
                    };
                    /** @description Of that tax, in hundredths of a per cent: 2500 is 25 %. */
                    taxRate: number;
                    /** @description What the row is. */
                    says: components["schemas"]["SentenceView"];
                }[];
                /** @description Where the total goes: `refund`, `storeCredit` and `exchange` add up to it. */
                shares: {
                    /** @description Back by the order’s payments. */
                    refund: number;
                    /** @description The customer’s to shop for. */
                    storeCredit: number;
                    /** @description Pays for the goods of the exchange. */
                    exchange: number;
                    /** @description What those goods cost beyond it: the customer pays it by a link before they are sent. */
                    difference: number;
                    /** @description The shop adds it to the store credit; not known of a return until its credit is reserved. */
                    bonus: number;
                };
            };
            /**
             * @description What makes the credit fall due.
             * @enum {string}
             */
            creditOn: "statement" | "first-scan" | "delivered" | "received" | "inspected";
        };
        /** @description A return as its customer sees it. Goods and money are tracks of their own. */
        ReturnView: {
            returnId: string;
            orderNumber: string;
            /** @enum {string} */
            status: "opened" | "in-review" | "approved" | "ended";
            /**
             * @description How it ended, once `status` is `ended`.
             * @enum {string}
             */
            ending?: "credited" | "rejected" | "returnless" | "remedied" | "cancelled" | "expired" | "carrier-unavailable" | "credit-needs-a-hand";
            /**
             * @description `kept`: the customer need not send them.
             * @enum {string}
             */
            goods: "announced" | "booked" | "under-way" | "delivered" | "inspected" | "kept";
            /**
             * @description `needs-a-hand`: a person sees to the credit.
             * @enum {string}
             */
            money: "none" | "reserved" | "credited" | "needs-a-hand";
            /** Format: date-time */
            openedAt: string;
            decision?: components["schemas"]["DecisionView"];
            lines: {
                lineId: string;
                sku: string;
                name: string;
                quantity: number;
                reason: string;
                /** @description By the code of a question, the code of the answer. */
                answers?: {
                    [key: string]: string;
                };
                /** @description Names of the pictures that its customer showed. */
                photos?: string[];
                /** @description What was said of the line when it was stated, and why. */
                decision: components["schemas"]["DecisionView"];
                /** @description What the customer has instead of the money; without it the line is refunded. */
                remedy?: {
                    /**
                     * @description What they chose among the line’s `offers`.
                     * @enum {string}
                     */
                    is: "store-credit" | "exchange" | "replacement" | "repair";
                    /** @description Of store credit: what the shop adds. */
                    bonusPercent?: number;
                    /** @description Of an exchange: what the customer wants instead, one unit for each that comes back. */
                    goods?: {
                        sku: string;
                        name: string;
                        category?: string;
                        /** @description As the shop calls it. */
                        size?: string;
                        /** @description As the shop calls it. */
                        colour?: string;
                        /** @description An address of the shop’s. */
                        picture?: string;
                        /** @description Of one unit, as it was when the customer chose. */
                        price: components["schemas"]["TaxedAmountView"];
                        /** @description In hundredths of a per cent. */
                        taxRate: number;
                    };
                    /** @description Of a replacement: whether stock is held for it. */
                    held?: boolean;
                };
                /** @description What else was decided of it; not known of returns from before this was kept. */
                terms?: {
                    /** @description What the customer may choose. */
                    offers: ("refund" | "exchange" | "store-credit" | "repair" | "replacement")[];
                    /** @description On top, when the customer takes store credit. */
                    bonusPercent: number;
                    /** @description How the goods may be handed in. */
                    handIn: ("label" | "qr" | "drop-off" | "pickup")[];
                    /** @description Pictures that are asked for. */
                    photos: number;
                    /** @description Whether the return waits for them. */
                    photosNeeded: boolean;
                };
                /** @description Units by grade that the warehouse has found so far. */
                inspected: {
                    A: number;
                    B: number;
                    C: number;
                };
                /** @description Once classified. */
                credit?: components["schemas"]["TaxedAmountView"];
                /** @description What was not credited because of the goods’ state. */
                deducted?: components["schemas"]["TaxedAmountView"];
            }[];
            amounts: {
                currency: string;
                goods: components["schemas"]["TaxedAmountView"];
                shipping: components["schemas"]["TaxedAmountView"];
                /** @description What goes back of the fees that were paid with the order; absent where nothing does. */
                orderFees?: components["schemas"]["TaxedAmountView"];
                /** @description What is kept for the return. */
                fee: number;
                /** @description What the credit is, or would be by now. */
                total: number;
                /** @description Why this amount: what the total is made of, in the words that the customer reads. Their amounts add up to it. */
                rows: {
                    /**
                     * @description `deduction` and `fee` are below nothing: they are kept.
                     * @enum {string}
                     */
                    kind: "goods" | "shipping" | "order-fee" | "deduction" | "fee" | "goodwill";
                    /** @description Of goods and deductions: the line of the order. */
                    lineId?: string;
                    /** @description Of a fee of the order: what the shop calls it. */
                    code?: string;
                    /** @description Units of goods; 1 of everything else. */
                    quantity: number;
                    amount: {
                        amount: number;
                        /** @description The tax inside the amount. */
                        tax: number;
                    };
                    /** @description Of that tax, in hundredths of a per cent: 2500 is 25 %. */
                    taxRate: number;
                    /** @description What the row is. */
                    says: components["schemas"]["SentenceView"];
                }[];
                /** @description Where the total goes: `refund`, `storeCredit` and `exchange` add up to it. */
                shares: {
                    /** @description Back by the order’s payments. */
                    refund: number;
                    /** @description The customer’s to shop for. */
                    storeCredit: number;
                    /** @description Pays for the goods of the exchange. */
                    exchange: number;
                    /** @description What those goods cost beyond it: the customer pays it by a link before they are sent. */
                    difference: number;
                    /** @description The shop adds it to the store credit; not known of a return until its credit is reserved. */
                    bonus: number;
                };
                deducted?: components["schemas"]["TaxedAmountView"];
                /** @description What the shop gives on top. */
                goodwill?: number;
            };
            /**
             * @description What makes the credit fall due.
             * @enum {string}
             */
            creditOn: "statement" | "first-scan" | "delivered" | "received" | "inspected";
            /**
             * Format: date-time
             * @description While the return is under review: by when a person has looked at it.
             */
            reviewBy?: string;
            parcels: {
                trackingNumber: string;
                /** @description GS1 serial shipping container code, on the label. */
                sscc: string;
            }[];
            /**
             * Format: date-time
             * @description The last day to hand in the parcel.
             */
            handInBy?: string;
            /** Format: date-time */
            firstScanAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            credit?: components["schemas"]["TaxedAmountView"];
            /** @description The documents of what was credited, the first one first; each can be fetched by its `creditNote`. */
            creditNotes: {
                /** @description Its number, as it is printed. */
                creditNote: string;
                /** @description The day in the market’s time zone. */
                issuedOn: string;
                /** @description What it gives back, with the tax inside it. */
                amount: components["schemas"]["TaxedAmountView"];
            }[];
            /** @description What the customer is asked to pay before the exchange goes on. */
            difference?: {
                amount: number;
                /**
                 * Format: date-time
                 * @description Unpaid by then, the exchange lapses and the lines are refunded.
                 */
                payBy: string;
                paid: boolean;
            };
            /**
             * @description Why an exchange came to nothing and its lines are refunded. `Unpaid`: the difference was not paid in time. `TooLate`: the goods came when nothing was held for it any more.
             * @enum {string}
             */
            lapsed?: "Unpaid" | "TooLate";
            /** @description The document of an exchange that cost more than was credited; it can be fetched by its `receipt`. */
            receipt?: {
                /** @description Its number, as it is printed. */
                receipt: string;
                /** @description The day in the market’s time zone. */
                issuedOn: string;
                /** @description What the exchanged goods cost, with the tax inside it. */
                amount: components["schemas"]["TaxedAmountView"];
            };
            /** @description The order that the exchange became. It can be returned as any other. */
            exchange?: {
                orderNumber: string;
                /** @description What its goods cost. */
                total: number;
            };
            /** @description What the customer was given to shop for, with the bonus on it. */
            storeCredit?: {
                amount: number;
                /** @description What the shop added. */
                bonus: number;
                /** @description Names the store credit to the shop; it opens nothing. */
                reference: string;
            };
            /** @description What is replaced or repaired, and whether it has been sent. */
            remedied?: {
                units: number;
                /** @description Whether it has been sent. */
                done: boolean;
            };
            /** @description What the law asks, where a line is a statutory withdrawal. */
            statutory?: {
                /**
                 * Format: date-time
                 * @description By when the customer sends the goods.
                 */
                sendBackBy: string;
                /** @description Whether the shop may still wait with the money for the goods, or proof that they are sent. */
                mayWithhold: boolean;
                /**
                 * Format: date-time
                 * @description By when the money is back; not known as long as the shop may wait.
                 */
                refundDueAt?: string;
            };
            /** @description Until the goods are on their way or money has moved. */
            cancellable: boolean;
            /** @description Whether the label can be fetched now. */
            labelReady: boolean;
            /** @description Everything that happened, in order. */
            timeline: {
                sequence: number;
                /** @enum {string} */
                type: "ReturnOpened" | "PhotosAdded" | "ReviewRequired" | "ReturnApproved" | "ReturnRejected" | "RejectionOverridden" | "ReturnCancelled" | "ParcelBooked" | "CarrierGaveUp" | "ParcelScanned" | "ReturnExpired" | "ReturnReopened" | "ExecutionRestarted" | "ItemsInspected" | "ScanCorrected" | "GradesCorrected" | "ItemsClassified" | "FeeLowered" | "LineCreditsRaised" | "DifferenceAsked" | "DifferencePaid" | "RemedyLapsed" | "RemedyChanged" | "CreditReserved" | "RefundPartIssued" | "CreditIssued" | "StoreCreditIssued" | "ExchangeOrdered" | "ExchangeReceiptIssued" | "RemedyOrdered" | "RemedyDone" | "RefundFailed" | "CreditNeedsAHand" | "CreditSettled" | "CreditNoteIssued" | "ReturnEnded" | "GoodwillGranted" | "MessageRequested" | "ContactRecorded" | "MailReturned" | "FeedbackGiven" | "UnitsResold" | "CostRecorded" | "DelayNoticed" | "ExecutionLost";
                /** Format: date-time */
                at: string;
            }[];
        };
        /** @description A picture that was taken in. */
        PhotoView: {
            /** @description What to call it by. The same picture has the same name. */
            photoId: string;
        };
        /** @description Where the customer pays. */
        PaymentLinkView: {
            /** @description A page of the payment provider’s. */
            url: string;
        };
        /** @description A store credit as its customer sees it. */
        CustomerStoreCreditView: {
            /** @description Names it to the shop; it opens nothing. */
            reference: string;
            /** @description A secret: whoever has it spends it. */
            code: string;
            /** @description What is left. */
            balance: number;
            currency: string;
            /** @description What is left by when it lapses, in the order that it is spent in. */
            lots: {
                /**
                 * @description `credit` was owed to the customer, `bonus` is what the shop added.
                 * @enum {string}
                 */
                kind: "credit" | "bonus";
                amount: number;
                /**
                 * Format: date-time
                 * @description The last moment that it can be spent at.
                 */
                expiresAt: string;
            }[];
        };
        /** @description One of the shop’s people, as the access token says. */
        StaffView: {
            /** @description How events and logs name them: it never changes and says nothing. */
            reference: string;
            /** @description The groups of the user pool that they are in. */
            roles: ("warehouse" | "support" | "finance" | "admin")[];
            /** @description The acts that these roles allow, as `x-roles` of the operations says. */
            mayDo: string[];
        };
        /** @description A page of a list. */
        ReturnPage: {
            /** @description In the list’s order. */
            returns: components["schemas"]["ReturnRowView"][];
            /** @description There while there may be more: the next page begins behind this one. */
            cursor?: string;
        };
        /** @description A return in a list. */
        ReturnRowView: {
            returnId: string;
            orderNumber: string;
            market: string;
            /** Format: date-time */
            openedAt: string;
            /** @enum {string} */
            status: "opened" | "in-review" | "approved" | "ended";
            /**
             * @description How it ended, once `status` is `ended`.
             * @enum {string}
             */
            ending?: "credited" | "rejected" | "returnless" | "remedied" | "cancelled" | "expired" | "carrier-unavailable" | "credit-needs-a-hand";
            /** @enum {string} */
            goods: "announced" | "booked" | "under-way" | "delivered" | "inspected" | "kept";
            /**
             * @description `needs-a-hand`: a person sees to the credit.
             * @enum {string}
             */
            money: "none" | "reserved" | "credited" | "needs-a-hand";
            units: number;
            currency: string;
            /** @description What is credited, or would be by now, in minor units of the currency (öre, cents). */
            amount: number;
            /**
             * Format: date-time
             * @description While it is under review: when it is approved by itself.
             */
            reviewBy?: string;
            /** @description There while a person must act for it to go on. */
            stuck?: {
                /**
                 * Format: date-time
                 * @description When it first stood still.
                 */
                since: string;
                /** @description The name of what went wrong last. */
                cause: string;
            };
        };
        /** @description What a search found. */
        FoundReturns: {
            /** @description The newest first; none is no error. */
            returns: components["schemas"]["ReturnRowView"][];
        };
        /** @description A return with everything that is known of it. What the customer sees is here by the same names. */
        WholeReturn: {
            returnId: string;
            orderNumber: string;
            /** @enum {string} */
            status: "opened" | "in-review" | "approved" | "ended";
            /**
             * @description How it ended, once `status` is `ended`.
             * @enum {string}
             */
            ending?: "credited" | "rejected" | "returnless" | "remedied" | "cancelled" | "expired" | "carrier-unavailable" | "credit-needs-a-hand";
            /**
             * @description `kept`: the customer need not send them.
             * @enum {string}
             */
            goods: "announced" | "booked" | "under-way" | "delivered" | "inspected" | "kept";
            /**
             * @description `needs-a-hand`: a person sees to the credit.
             * @enum {string}
             */
            money: "none" | "reserved" | "credited" | "needs-a-hand";
            /** Format: date-time */
            openedAt: string;
            decision?: components["schemas"]["DecisionView"];
            lines: {
                lineId: string;
                sku: string;
                name: string;
                quantity: number;
                reason: string;
                /** @description By the code of a question, the code of the answer. */
                answers?: {
                    [key: string]: string;
                };
                /** @description Names of the pictures that its customer showed. */
                photos?: string[];
                /** @description What was said of the line when it was stated, and why. */
                decision: components["schemas"]["DecisionView"];
                /** @description What the customer has instead of the money; without it the line is refunded. */
                remedy?: {
                    /**
                     * @description What they chose among the line’s `offers`.
                     * @enum {string}
                     */
                    is: "store-credit" | "exchange" | "replacement" | "repair";
                    /** @description Of store credit: what the shop adds. */
                    bonusPercent?: number;
                    /** @description Of an exchange: what the customer wants instead, one unit for each that comes back. */
                    goods?: {
                        sku: string;
                        name: string;
                        category?: string;
                        /** @description As the shop calls it. */
                        size?: string;
                        /** @description As the shop calls it. */
                        colour?: string;
                        /** @description An address of the shop’s. */
                        picture?: string;
                        /** @description Of one unit, as it was when the customer chose. */
                        price: components["schemas"]["TaxedAmountView"];
                        /** @description In hundredths of a per cent. */
                        taxRate: number;
                    };
                    /** @description Of a replacement: whether stock is held for it. */
                    held?: boolean;
                };
                /** @description What else was decided of it; not known of returns from before this was kept. */
                terms?: {
                    /** @description What the customer may choose. */
                    offers: ("refund" | "exchange" | "store-credit" | "repair" | "replacement")[];
                    /** @description On top, when the customer takes store credit. */
                    bonusPercent: number;
                    /** @description How the goods may be handed in. */
                    handIn: ("label" | "qr" | "drop-off" | "pickup")[];
                    /** @description Pictures that are asked for. */
                    photos: number;
                    /** @description Whether the return waits for them. */
                    photosNeeded: boolean;
                };
                /** @description Units by grade that the warehouse has found so far. */
                inspected: {
                    A: number;
                    B: number;
                    C: number;
                };
                /** @description Once classified. */
                credit?: components["schemas"]["TaxedAmountView"];
                /** @description What was not credited because of the goods’ state. */
                deducted?: components["schemas"]["TaxedAmountView"];
                /** @description For the returned units of the line, before any deduction. */
                paid: components["schemas"]["TaxedAmountView"];
                /** @description Where its goods go, as the policy calls it. */
                warehouse?: string;
            }[];
            amounts: {
                currency: string;
                goods: components["schemas"]["TaxedAmountView"];
                shipping: components["schemas"]["TaxedAmountView"];
                /** @description What goes back of the fees that were paid with the order; absent where nothing does. */
                orderFees?: components["schemas"]["TaxedAmountView"];
                /** @description What is kept for the return. */
                fee: number;
                /** @description What the credit is, or would be by now. */
                total: number;
                /** @description Why this amount: what the total is made of, in the words that the customer reads. Their amounts add up to it. */
                rows: {
                    /**
                     * @description `deduction` and `fee` are below nothing: they are kept.
                     * @enum {string}
                     */
                    kind: "goods" | "shipping" | "order-fee" | "deduction" | "fee" | "goodwill";
                    /** @description Of goods and deductions: the line of the order. */
                    lineId?: string;
                    /** @description Of a fee of the order: what the shop calls it. */
                    code?: string;
                    /** @description Units of goods; 1 of everything else. */
                    quantity: number;
                    amount: {
                        amount: number;
                        /** @description The tax inside the amount. */
                        tax: number;
                    };
                    /** @description Of that tax, in hundredths of a per cent: 2500 is 25 %. */
                    taxRate: number;
                    /** @description What the row is. */
                    says: components["schemas"]["SentenceView"];
                }[];
                /** @description Where the total goes: `refund`, `storeCredit` and `exchange` add up to it. */
                shares: {
                    /** @description Back by the order’s payments. */
                    refund: number;
                    /** @description The customer’s to shop for. */
                    storeCredit: number;
                    /** @description Pays for the goods of the exchange. */
                    exchange: number;
                    /** @description What those goods cost beyond it: the customer pays it by a link before they are sent. */
                    difference: number;
                    /** @description The shop adds it to the store credit; not known of a return until its credit is reserved. */
                    bonus: number;
                };
                deducted?: components["schemas"]["TaxedAmountView"];
                /** @description What the shop gives on top. */
                goodwill?: number;
            };
            /**
             * @description What makes the credit fall due.
             * @enum {string}
             */
            creditOn: "statement" | "first-scan" | "delivered" | "received" | "inspected";
            /**
             * Format: date-time
             * @description When a review ends by itself.
             */
            reviewBy?: string;
            parcels: {
                trackingNumber: string;
                /** @description GS1 serial shipping container code, on the label. */
                sscc: string;
            }[];
            /**
             * Format: date-time
             * @description The last day to hand in the parcel.
             */
            handInBy?: string;
            /** Format: date-time */
            firstScanAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
            credit?: components["schemas"]["TaxedAmountView"];
            /** @description The documents of what was credited, the first one first; each can be fetched by its `creditNote`. */
            creditNotes: {
                /** @description Its number, as it is printed. */
                creditNote: string;
                /** @description The day in the market’s time zone. */
                issuedOn: string;
                /** @description What it gives back, with the tax inside it. */
                amount: components["schemas"]["TaxedAmountView"];
            }[];
            /** @description What the customer is asked to pay before the exchange goes on. */
            difference?: {
                amount: number;
                /**
                 * Format: date-time
                 * @description Unpaid by then, the exchange lapses and the lines are refunded.
                 */
                payBy: string;
                paid: boolean;
            };
            /**
             * @description Why an exchange came to nothing and its lines are refunded. `Unpaid`: the difference was not paid in time. `TooLate`: the goods came when nothing was held for it any more.
             * @enum {string}
             */
            lapsed?: "Unpaid" | "TooLate";
            /** @description The document of an exchange that cost more than was credited; it can be fetched by its `receipt`. */
            receipt?: {
                /** @description Its number, as it is printed. */
                receipt: string;
                /** @description The day in the market’s time zone. */
                issuedOn: string;
                /** @description What the exchanged goods cost, with the tax inside it. */
                amount: components["schemas"]["TaxedAmountView"];
            };
            /** @description The order that the exchange became. It can be returned as any other. */
            exchange?: {
                orderNumber: string;
                /** @description What its goods cost. */
                total: number;
            };
            /** @description What the customer was given to shop for, with the bonus on it. */
            storeCredit?: {
                amount: number;
                /** @description What the shop added. */
                bonus: number;
                /** @description Names the store credit to the shop; it opens nothing. */
                reference: string;
            };
            /** @description What is replaced or repaired, and whether it has been sent. */
            remedied?: {
                units: number;
                /** @description Whether it has been sent. */
                done: boolean;
            };
            /** @description What the law asks, where a line is a statutory withdrawal. */
            statutory?: {
                /**
                 * Format: date-time
                 * @description By when the customer sends the goods.
                 */
                sendBackBy: string;
                /** @description Whether the shop may still wait with the money for the goods, or proof that they are sent. */
                mayWithhold: boolean;
                /**
                 * Format: date-time
                 * @description By when the money is back; not known as long as the shop may wait.
                 */
                refundDueAt?: string;
            };
            /** @description Until the goods are on their way or money has moved. */
            cancellable: boolean;
            /** @description Whether the label can be fetched now. */
            labelReady: boolean;
            /** @description Everything that happened, in order. */
            timeline: {
                sequence: number;
                /** @enum {string} */
                type: "ReturnOpened" | "PhotosAdded" | "ReviewRequired" | "ReturnApproved" | "ReturnRejected" | "RejectionOverridden" | "ReturnCancelled" | "ParcelBooked" | "CarrierGaveUp" | "ParcelScanned" | "ReturnExpired" | "ReturnReopened" | "ExecutionRestarted" | "ItemsInspected" | "ScanCorrected" | "GradesCorrected" | "ItemsClassified" | "FeeLowered" | "LineCreditsRaised" | "DifferenceAsked" | "DifferencePaid" | "RemedyLapsed" | "RemedyChanged" | "CreditReserved" | "RefundPartIssued" | "CreditIssued" | "StoreCreditIssued" | "ExchangeOrdered" | "ExchangeReceiptIssued" | "RemedyOrdered" | "RemedyDone" | "RefundFailed" | "CreditNeedsAHand" | "CreditSettled" | "CreditNoteIssued" | "ReturnEnded" | "GoodwillGranted" | "MessageRequested" | "ContactRecorded" | "MailReturned" | "FeedbackGiven" | "UnitsResold" | "CostRecorded" | "DelayNoticed" | "ExecutionLost";
                /** Format: date-time */
                at: string;
            }[];
            market: string;
            language: string;
            /** @description The version of the market’s policy that decides; 0 is the one that is built in. */
            policyVersion: number;
            /** @description How many executions it has had. */
            round: number;
            units: number;
            /** @description Units that the warehouse has graded so far. */
            unitsInspected: number;
            /** @description Whether the warehouse says that nothing more comes out of the box. */
            boxClosed: boolean;
            /** @description There while a person must act for it to go on. */
            stuck?: {
                /**
                 * Format: date-time
                 * @description When it first stood still.
                 */
                since: string;
                /** @description The name of what went wrong last. */
                cause: string;
            };
            /** @description What its execution waits for now. */
            waits: ("review" | "scan" | "inspection" | "payment")[];
            /** @description What of the credit was paid by other means than the order’s payments, in minor units of the currency (öre, cents). */
            settled?: number;
            /** @description Every part of every refund, in the order that they were reserved. */
            refunds: {
                /**
                 * @description What it is for: the return itself, a goodwill after it, or a correction after it.
                 * @enum {string}
                 */
                for: "return" | "goodwill" | "correction" | "remedy";
                paymentId: string;
                amount: number;
                /** @description The provider was asked under it, once. */
                key: string;
                /** @description The provider’s reference; absent while its answer is not recorded. */
                providerRefundId?: string;
            }[];
            /** @description What the customer was written. */
            messages: {
                /** @description Its kind, and the event that it is about. */
                name: string;
                /** @description The mail service’s reference. */
                messageId: string;
                /**
                 * Format: date-time
                 * @description When the mail service took it; unknown of the oldest.
                 */
                sentAt?: string;
            }[];
            /** @description The chain, in order. Their data are described event by event where the bus is. */
            events: {
                sequence: number;
                type: string;
                /** @description Who or what caused it. */
                actor: string;
                /** @description The reference of the person who did it, where a person did. Never a name. */
                by?: string;
                /**
                 * Format: date-time
                 * @description When it happened outside.
                 */
                occurredAt: string;
                /**
                 * Format: date-time
                 * @description When it was written down.
                 */
                recordedAt: string;
                /** @description What it says, member for member as it was recorded. */
                data: {
                    [key: string]: unknown;
                };
            }[];
            /** @description What checking every event’s hash against the one before gave. */
            chain: {
                /** @description How many events there are. */
                events: number;
                /** @description `false`: an event is missing or was changed. Tell whoever runs the service. */
                whole: boolean;
            };
            /** @description Who bought: for support and admin alone, and gone once the customer was erased. */
            customer?: {
                name: string;
                email: string;
                address: {
                    street: string;
                    postalCode: string;
                    city: string;
                    country: string;
                };
            };
        };
        /** @description A ticket for one live connection. */
        LiveTicketView: {
            /** @description A secret, good for one connection. It is shown once. */
            ticket: string;
            /**
             * Format: date-time
             * @description A minute after it was opened.
             */
            expiresAt: string;
            /** @description Where to connect. The ticket does not belong into it. */
            url: string;
            /**
             * @description The first subprotocol to offer; the ticket is the second.
             * @constant
             */
            protocol: "returflow.v1";
        };
        /** @description What the policy says inside the law, and why. */
        DecisionView: {
            /** @enum {string} */
            outcome: "approve" | "review" | "reject" | "returnless";
            /** @description What decided: a rule of the policy by its id, `otherwise`, `window`, `exempt:<case>`, `late-statement`, `doubtful-statement`, `law:<name>`; `review` and others where a person did. */
            rule: string;
            because: components["schemas"]["SentenceView"];
            /** @description The version of the policy that decided. */
            policyVersion?: number;
            /**
             * @description Which rules the line is under: the right of withdrawal, the legal guarantee, or the shop’s own policy.
             * @enum {string}
             */
            lane?: "withdrawal" | "reklamation" | "policy";
            /** @description What the rule looked at, as it was. */
            facts?: {
                [key: string]: string | number | boolean;
            };
            /** @description The law that the lane comes from. */
            source?: {
                /** @description The act, as a lawyer would cite it. */
                act: string;
                /** @description The place in it. */
                place: string;
            };
            /** @description What the policy said and the law does not allow; the law holds instead. */
            setAside?: {
                /**
                 * @description What was to be decided.
                 * @enum {string}
                 */
                effect: "outcome" | "offers" | "bonusPercent" | "handlingFee" | "returnFreight" | "handIn" | "warehouse" | "photos" | "photosNeeded" | "creditOn" | "creditPercent";
                /** @description The rule that said otherwise. */
                rule: string;
                /** @description The law by a short name. */
                law: string;
                /** @description Where the law stands. */
                source: {
                    /** @description The act, as a lawyer would cite it. */
                    act: string;
                    /** @description The place in it. */
                    place: string;
                };
            }[];
        };
        /** @description An amount with the tax inside it, in minor units of the currency (öre, cents). */
        TaxedAmountView: {
            amount: number;
            tax: number;
        };
        /** @description The same sentence in Swedish and English. */
        SentenceView: {
            sv: string;
            en: string;
        };
        /** @description What became of a telling of an order. */
        OrderTaken: {
            orderNumber: string;
            /**
             * @description `unchanged`: told before. `older`: a later telling is stored already. Neither is an error.
             * @enum {string}
             */
            outcome: "stored" | "unchanged" | "older";
        };
        /** @description What became of each. */
        ArticlesTaken: {
            /** @description In the order told. */
            articles: {
                sku: string;
                /**
                 * @description `unchanged`: told before. `older`: a later telling is stored already. Neither is an error.
                 * @enum {string}
                 */
                outcome: "stored" | "unchanged" | "older";
            }[];
        };
        /** @description What became of each. */
        StockTaken: {
            /** @description In the order told. */
            articles: {
                sku: string;
                /**
                 * @description `unchanged`: told before. `older`: a later telling is stored already. `unknown`: the article itself was never told.
                 * @enum {string}
                 */
                outcome: "stored" | "unchanged" | "older" | "unknown";
            }[];
        };
        /** @description What became of it. */
        StripeNewsTaken: {
            /** @description Whether it was about money of a return. */
            ours: boolean;
        };
        /** @description The return as it is known here. */
        HistoryTaken: {
            returnId: string;
            /**
             * @description `unchanged`: this very return was told before.
             * @enum {string}
             */
            outcome: "stored" | "unchanged";
        };
        /** @description The version that now stands. */
        PolicyPublished: {
            market: string;
            version: number;
            /** @description What its writer may want to know. None is an error. */
            findings: components["schemas"]["FindingView"][];
        };
        /** @description What a market has published, the newest first. */
        PolicyList: {
            market: string;
            /** @description The version that an order placed now is judged by; 0 is the built-in one. */
            inForce: number;
            /** @description Without the built-in one. */
            versions: {
                version: number;
                /**
                 * Format: date-time
                 * @description Orders placed from then on follow it.
                 */
                effectiveFrom: string;
                /** @description What its writer wrote of it. */
                note?: string;
                /** @description How many rules it has. */
                rules: number;
                /** @description Not known of the oldest. */
                published?: {
                    /**
                     * Format: date-time
                     * @description When.
                     */
                    at: string;
                    /** @description The reference of who published it; `shop` for the shop’s own systems. */
                    by: string;
                };
            }[];
        };
        /** @description What the second of two versions says otherwise than the first. */
        PolicyDifferences: {
            market: string;
            /** @description The first version. */
            from: number;
            /** @description The second version. */
            to: number;
            /** @description In the order of the documents. */
            differences: {
                /** @description The place, as JSON pointer; rules, reasons and whatever else has a name stand by it instead of by number. */
                pointer: string;
                /**
                 * @description `moved`: it only stands elsewhere in its list, which matters where the first that fits holds.
                 * @enum {string}
                 */
                is: "added" | "removed" | "changed" | "moved";
                /** @description What stood there; its number in the list, of what was moved. */
                before?: unknown;
                /** @description What stands there. */
                after?: unknown;
            }[];
        };
        /** @description What a draft would have changed of the newest returns. */
        PolicyTried: {
            /** @description The version that it was compared with: the one in force. */
            against: number;
            /** @description What the linter says of the draft; with an error it cannot be published. */
            findings: components["schemas"]["FindingView"][];
            /** @description What would have been another. */
            report: components["schemas"]["BacktestReport"];
        };
        /** @description A figure in a range of days. */
        FigureView: {
            /**
             * @description Its name.
             * @enum {string}
             */
            figure: "return-rate" | "lead-time" | "resell-rate" | "cost-per-return" | "dispositions" | "review-load" | "refunds-due" | "contact-rate" | "outcomes" | "tied-up";
            /**
             * Format: date
             * @description The first day, `YYYY-MM-DD`.
             */
            from: string;
            /**
             * Format: date
             * @description The last day, of the range too.
             */
            to: string;
            /**
             * @description What rows are grouped by.
             * @enum {string}
             */
            by?: "market" | "category" | "sku" | "size" | "campaign" | "reason" | "grade" | "carrier" | "stage" | "subject" | "channel" | "place";
            /** @description What it was narrowed to. */
            where?: {
                /**
                 * @description What it was narrowed by.
                 * @enum {string}
                 */
                dimension: "market" | "category" | "sku" | "size" | "campaign" | "reason" | "grade" | "carrier" | "stage" | "subject" | "channel" | "place";
                /** @description To what. */
                value: string;
            };
            /**
             * @description How long a period of a row is.
             * @enum {string}
             */
            interval: "whole" | "day" | "week" | "month";
            /** @description What the values of every row are, in order. */
            columns: {
                name: string;
                /**
                 * @description `share`: of 1. `amount`: in minor units of the `currency`.
                 * @enum {string}
                 */
                unit: "count" | "share" | "hours" | "days" | "amount";
                currency?: string;
            }[];
            /** @description Group by group, the largest first; in each, period by period. */
            rows: {
                /**
                 * Format: date
                 * @description The first day of the period.
                 */
                from: string;
                /**
                 * Format: date
                 * @description Its last day.
                 */
                to: string;
                /** @description The value that the row is of; null for what has none. Absent where nothing is grouped by. */
                group?: string | null;
                /** @description By the name of a column; null where there is nothing to say it of. */
                values: {
                    [key: string]: number | null;
                };
            }[];
            /** @description What moved it against earlier days. There where `against` asks for it. */
            moved?: {
                /**
                 * Format: date
                 * @description The first of those days.
                 */
                from: string;
                /**
                 * Format: date
                 * @description The last of them.
                 */
                to: string;
                /** @description The rate that moved: a column, or what it is made of. */
                measure: string;
                /**
                 * @description As of a column.
                 * @enum {string}
                 */
                unit: "count" | "share" | "hours" | "days" | "amount";
                currency?: string;
                /** @description What it was; null where there was nothing. */
                before: number | null;
                /** @description What it is in the range. */
                now: number | null;
                /** @description `now` less `before`. */
                change: number | null;
                /** @description The five groups that moved it most, the greatest effect first. */
                movers: {
                    /** @description The group; null for what has none. */
                    group: string | null;
                    /** @description Its own rate before; null where it was not there. */
                    before: number | null;
                    /** @description Its own rate now. */
                    now: number | null;
                    /** @description By how much it moved the whole, in the unit of the rate. */
                    effect: number;
                }[];
                /** @description What is left of the change. */
                rest: number | null;
            };
        };
        /** @description Returns of a row of `cost-per-return`, with all that their cost is made of. */
        CostEntryPage: {
            /**
             * Format: date
             * @description The first day, `YYYY-MM-DD`.
             */
            from: string;
            /**
             * Format: date
             * @description The last day, of the range too.
             */
            to: string;
            /** @description The newest first; those that the row does not count are left out. */
            entries: {
                returnId: string;
                orderNumber: string;
                /**
                 * Format: date-time
                 * @description When it was opened: its day is the one it is counted on.
                 */
                openedAt: string;
                market: string;
                currency: string;
                /** @description What is nothing is left out. */
                parts: {
                    /**
                     * @description What it is.
                     * @enum {string}
                     */
                    part: "freight-told" | "freight-per-parcel" | "handling-told" | "handling-per-return" | "handling-per-unit" | "value-loss" | "resold" | "expected" | "deduction" | "fee";
                    /**
                     * @description The column of the figure that it is in. `recovered` is subtracted.
                     * @enum {string}
                     */
                    column: "freight" | "handling" | "valueLoss" | "recovered";
                    /** @description What it is, in words. */
                    says: components["schemas"]["SentenceView"];
                    /** @description Without tax, in minor units, rounded. */
                    amount: number;
                    /** @description The same exactly, in thousandths of a minor unit. */
                    thousandths: number;
                    /** @description The line, of what is of one. */
                    lineId?: string;
                    sku?: string;
                    /**
                     * @description What became of its units: the grade of those that are not sold again, `sold`, or `kept` by the customer.
                     * @enum {string}
                     */
                    fate?: "A" | "B" | "C" | "sold" | "kept";
                    /** @description How many units. */
                    units?: number;
                    /** @description What was told of it, of the whole return: with a filter, `amount` may be a part of it. */
                    told?: {
                        /** @description The sender’s, of the invoice or the sale. */
                        reference: string;
                        /**
                         * Format: date-time
                         * @description When it was, by the sender.
                         */
                        at: string;
                        /** @description Without tax, in minor units. */
                        amount: number;
                    }[];
                }[];
                /** @description Freight + handling + value loss − recovered, in minor units, rounded. */
                cost: number;
                /** @description The same exactly, in thousandths of a minor unit. */
                thousandths: number;
            }[];
            /** @description There while there may be more. */
            cursor?: string;
        };
        /** @description How far the counting is. */
        RebuildProgress: {
            /**
             * @description `count`: sums are made beside those that are read. `forget`: they are read, and the old ones go.
             * @enum {string}
             */
            step: "count" | "forget";
            /** @description How much of the step, from 0 to 1. */
            done: number;
            /** @description Returns and orders that this call counted, or sums that it forgot. */
            counted: number;
            /** @description There until all is done. */
            cursor?: string;
        };
        /** @description What becomes of past returns under a draft. */
        BacktestReport: {
            /** @description Returns that were judged by both policies. */
            returns: number;
            lines: number;
            /** @description Returns that could not be judged, by why. */
            notJudged: {
                [key: string]: number;
            };
            /** @description By currency. */
            money: {
                [key: string]: {
                    /** @description By the policy that is compared with. */
                    baseline: components["schemas"]["BacktestSide"];
                    /** @description By the draft. */
                    draft: components["schemas"]["BacktestSide"];
                    /** @description What was really paid back, in minor units of the currency. */
                    paidBack: number;
                    /** @description Returns of which that is known. */
                    told: number;
                };
            };
            /** @description Returns that a person would have to look at. */
            reviews: {
                /** @description By the policy that is compared with. */
                baseline: number;
                /** @description By the draft. */
                draft: number;
            };
            /** @description Lines by `outcome → outcome`. */
            outcomes: {
                [key: string]: number;
            };
            /** @description Lines by the lane that the draft puts them in. */
            lanes: {
                [key: string]: number;
            };
            /** @description Lines that another rule decides, by `rule → rule`. */
            rules: {
                [key: string]: number;
            };
            /** @description Returns whose credit falls due by another fact. */
            timing: {
                [key: string]: number;
            };
            /** @description Lines by category. */
            categories: {
                [key: string]: {
                    lines: number;
                    /** @description Those with another outcome. */
                    changed: number;
                };
            };
            /** @description Lines by reason. */
            reasons: {
                [key: string]: {
                    lines: number;
                    /** @description Those with another outcome. */
                    changed: number;
                };
            };
            /** @description A few lines of each change, always the same ones. */
            samples: {
                [key: string]: components["schemas"]["BacktestSample"][];
            };
        };
        /** @description What one policy comes to, in minor units of the currency. */
        BacktestSide: {
            /** @description What goes back to customers, fees taken off. */
            refunds: number;
            /** @description What was kept for returns. */
            fees: number;
            /** @description What parcels back cost the shop, where that is known. */
            freight: number;
            /** @description What was paid for goods that customers keep. */
            kept: number;
            /** @description Returns with such goods. */
            keptReturns: number;
        };
        /** @description A line whose decision changes. Nothing of who bought it. */
        BacktestSample: {
            orderNumber: string;
            lineId: string;
            sku: string;
            /**
             * Format: date-time
             * @description When the customer stated the return.
             */
            statedAt: string;
            reason: string;
            /** @description For the units of the line in the return, in minor units of the currency. */
            paid: number;
            currency: string;
            /** @description By the policy that is compared with. */
            baseline: {
                /** @enum {string} */
                outcome: "approve" | "review" | "reject" | "returnless";
                /** @description What decided. */
                rule: string;
                because: components["schemas"]["SentenceView"];
            };
            /** @description By the draft. */
            draft: {
                /** @enum {string} */
                outcome: "approve" | "review" | "reject" | "returnless";
                /** @description What decided. */
                rule: string;
                because: components["schemas"]["SentenceView"];
            };
        };
        /** @description Something about a policy, in words for whoever writes it. */
        FindingView: {
            /**
             * @description `error`: the policy is not published. `warning`: it hardly says what was meant. `note`: good to know.
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
            /** @description What it is, by a short name. */
            code: string;
            /** @description The place in the document, as JSON pointer. */
            pointer: string;
            /** @description What it is, in a sentence. */
            says: string;
            /** @description The rule by its id, or `otherwise`. */
            rule?: string;
            /** @description Where it matters. */
            lane?: string;
            /** @description The law that is broken, by a short name. */
            law?: string;
            /** @description Where that law stands. */
            source?: {
                /** @description The act, as a lawyer would cite it. */
                act: string;
                /** @description The place in it. */
                place: string;
            };
        };
        /** @description The return that the news is about. They take effect after this answer. */
        NewsTaken: {
            returnId: string;
        };
        /** @description What a store credit has left. */
        StoreCreditBalance: {
            /** @description What your people find it by. It opens nothing. */
            reference: string;
            currency: string;
            /** @description What can be spent now, in minor units of the currency (öre, cents): `credit` and `bonus` together. */
            balance: number;
            /** @description Of that, what was owed to the customer. */
            credit: number;
            /** @description Of that, what the shop added. */
            bonus: number;
            /** @description The last moment of what lapses first; absent when nothing is left. */
            expiresAt?: string;
            /** @description What lapses when, in the order that it is spent in. */
            lots: {
                /**
                 * @description `credit` was owed to the customer, `bonus` is what the shop added.
                 * @enum {string}
                 */
                kind: "credit" | "bonus";
                amount: number;
                /** @description The last moment that it can be spent at. */
                expiresAt: string;
            }[];
        };
        /** @description What was paid with store credit. */
        RedemptionView: {
            /** @description The `paymentId` that the order names it by. */
            key: string;
            /** @description Of the store credit. */
            reference: string;
            orderNumber: string;
            amount: number;
            /** @description How much of it was bonus, in minor units of the currency (öre, cents): a discount that the shop gives, not a payment that it got. */
            bonus: number;
            currency: string;
            /** @description When it was first asked for. */
            redeemedAt: string;
            /** @description What the store credit has left now, in minor units of the currency (öre, cents). */
            balance: number;
        };
        /** @description A redemption that was taken back. */
        RedemptionTakenBack: {
            /** @description Nothing is redeemed under it any more. */
            key: string;
            /** @description What went back by it, in minor units of the currency (öre, cents): nothing where nothing was redeemed, or refunds had given it back. */
            givenBack: number;
            /** @description Absent where nothing was redeemed. */
            currency?: string;
            /** @description When it was first taken back. */
            voidedAt: string;
        };
        /** @description A store credit, as the shop’s people see it. */
        StoreCreditView: {
            /** @description Opens nothing: the code does. */
            reference: string;
            /** @description The return that it was made for. */
            returnId: string;
            market: string;
            currency: string;
            /** @description What can be spent now, in minor units of the currency (öre, cents): `credit` and `bonus` together. */
            balance: number;
            /** @description Of that, what was owed to the customer. */
            credit: number;
            /** @description Of that, what the shop added. */
            bonus: number;
            /** @description The last moment of what lapses first; absent when nothing is left. */
            expiresAt?: string;
            /** @description What lapses when, in the order that it is spent in. */
            lots: {
                /**
                 * @description `credit` was owed to the customer, `bonus` is what the shop added.
                 * @enum {string}
                 */
                kind: "credit" | "bonus";
                amount: number;
                /** @description The last moment that it can be spent at. */
                expiresAt: string;
            }[];
            /** @description What happened to it, in order. None is ever changed. */
            entries: {
                /** @description From 1; there is no gap. */
                number: number;
                /**
                 * @description `given-back`: of a redemption; `expired`: nobody spent it in time.
                 * @enum {string}
                 */
                is: "issued" | "redeemed" | "given-back" | "expired";
                /** @description It happened once under this key. */
                key: string;
                at: string;
                /** @description Of what was owed to the customer, in minor units of the currency (öre, cents). */
                credit: number;
                /** @description Of what the shop added, in minor units of the currency (öre, cents). */
                bonus: number;
                orderNumber?: string;
                /** @description The key of the redemption that is given back. */
                redemption?: string;
                /**
                 * @description The order was refunded, or the shop took the redemption back.
                 * @enum {string}
                 */
                because?: "refund" | "void";
            }[];
            /** @description References of the other store credits that this customer has. */
            others: string[];
        };
        /** @description The contact. It takes effect after this answer. */
        ContactTaken: {
            /** @description The helpdesk’s number of the contact: told again under it, it counts once. */
            contactId: string;
        };
        /** @description What stands for the page or message. */
        FeedbackView: {
            returnId: string;
            /**
             * @description Which page or message.
             * @enum {string}
             */
            place: "page.order" | "page.lines" | "page.reasons" | "page.outcome" | "page.send" | "page.done" | "page.status" | "page.withdrawal" | "message.label" | "message.reminder" | "message.credited" | "message.returnless" | "message.rejected" | "message.cancelled" | "message.expired" | "message.carrier-unavailable" | "message.credit-needs-a-hand" | "message.further-credit" | "message.settled" | "message.remedied" | "message.pay-difference" | "message.remedy-sent" | "message.review" | "message.scanned" | "message.arrived" | "message.inspected" | "message.delayed";
            /** @description Whether the customer needed nothing more. */
            enough: boolean;
            /**
             * @description What was missing.
             * @enum {string}
             */
            reason?: "what-next" | "how-to-send" | "where-is-it" | "when-money" | "why-amount" | "hard-to-use" | "other";
        };
        /** @description A page of a list. */
        UnmatchedContactPage: {
            /** @description In the list’s order. */
            contacts: {
                /** @description The helpdesk’s number of the contact: told again under it, it counts once. */
                contactId: string;
                /**
                 * @description How the customer reached the helpdesk.
                 * @enum {string}
                 */
                channel: "email" | "phone" | "chat" | "social" | "store" | "other";
                /** @description The helpdesk’s code of what it was about. */
                subject: string;
                /** Format: date-time */
                at: string;
                /**
                 * @description Why it is tied to none.
                 * @enum {string}
                 */
                cause: "unknown-return" | "unknown-order" | "no-return";
                returnId?: string;
                orderNumber?: string;
            }[];
            /** @description There while there may be more: the next page begins behind this one. */
            cursor?: string;
        };
        /** @description The receipt: what was stated, when, and its reference. */
        WithdrawalReceipt: {
            /** @description The reference that its receipt bears. */
            withdrawalId: string;
            /**
             * Format: date-time
             * @description When it was submitted: the moment that decides whether it was in time.
             */
            statedAt: string;
            /** @description As it was sent. */
            statement: {
                name: string;
                /** @description What identifies the contract, as it was written: nearly always an order number. */
                contract: string;
                email: string;
                /** @description What of it; without these and `goods`, all of it. */
                lines?: {
                    lineId: string;
                    /** @description Without it: all units of the line. */
                    quantity?: number;
                }[];
                /** @description What of it, in the consumer’s own words. Not together with `lines`. */
                goods?: string;
                language: string;
            };
        };
        /** @description What the withdrawal function’s pages say. */
        WithdrawalWordsView: {
            /** @description By language, each text by its name; `{email}` stands for the address that was given. */
            languages: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @description By market, what stands on the function and on its confirmation, and which language the rest is in. */
            markets: {
                [key: string]: {
                    language: string;
                    /** @description The label of the function. */
                    withdraw: string;
                    /** @description The label of the confirmation, which has nothing else on it. */
                    confirm: string;
                };
            };
        };
        /** @description A statement in a list. */
        WithdrawalRowView: {
            /** @description The reference that its receipt bears. */
            withdrawalId: string;
            /**
             * Format: date-time
             * @description When it was submitted: the moment that decides whether it was in time.
             */
            statedAt: string;
            /**
             * @description `received`: nothing has looked at it yet. `opened`: its return is open. `repeated`: returns say the same already. `waiting`: a person is to look. `attached`, `closed`: a person did.
             * @enum {string}
             */
            state: "received" | "opened" | "repeated" | "waiting" | "attached" | "closed";
            /**
             * @description Why a person is to look, or was.
             * @enum {string}
             */
            cause?: "unknown-order" | "other-address" | "many-tries" | "in-words" | "unknown-line" | "nothing-left" | "late" | "doubtful" | "exempt" | "not-opened";
            orderNumber?: string;
            returnId?: string;
        };
        /** @description A page of a list. */
        WithdrawalPage: {
            /** @description In the list’s order. */
            withdrawals: components["schemas"]["WithdrawalRowView"][];
            /** @description There while there may be more: the next page begins behind this one. */
            cursor?: string;
        };
        /** @description A statement with everything that is known of it. */
        WholeWithdrawal: {
            /** @description The reference that its receipt bears. */
            withdrawalId: string;
            /**
             * Format: date-time
             * @description When it was submitted: the moment that decides whether it was in time.
             */
            statedAt: string;
            /**
             * @description `received`: nothing has looked at it yet. `opened`: its return is open. `repeated`: returns say the same already. `waiting`: a person is to look. `attached`, `closed`: a person did.
             * @enum {string}
             */
            state: "received" | "opened" | "repeated" | "waiting" | "attached" | "closed";
            /**
             * @description Why a person is to look, or was.
             * @enum {string}
             */
            cause?: "unknown-order" | "other-address" | "many-tries" | "in-words" | "unknown-line" | "nothing-left" | "late" | "doubtful" | "exempt" | "not-opened";
            orderNumber?: string;
            returnId?: string;
            /** @description What the page was in. */
            language: string;
            /** @description What of it; without these and `goods`, all of it. */
            lines?: {
                lineId: string;
                /** @description Without it: all units of the line. */
                quantity?: number;
            }[];
            /** @description What was written; gone once it was erased. */
            statement?: {
                name: string;
                /** @description What identifies the contract, as it was written: nearly always an order number. */
                contract: string;
                email: string;
                /** @description What of it, in the consumer’s own words. Not together with `lines`. */
                goods?: string;
            };
            /** @description There once it went out. */
            receipt?: {
                /** @description The mail service’s reference. */
                messageId: string;
                /**
                 * Format: date-time
                 * @description When the mail service took it.
                 */
                sentAt: string;
            };
            /** @description What became of it, in order. */
            events: {
                sequence: number;
                type: string;
                /** @description Who or what caused it. */
                actor: string;
                /** Format: date-time */
                occurredAt: string;
                /**
                 * Format: date-time
                 * @description When it was written down.
                 */
                recordedAt: string;
                /** @description What it says, member for member as it was recorded. */
                data: {
                    [key: string]: unknown;
                };
            }[];
            /** @description What checking every event’s hash against the one before gave. */
            chain: {
                /** @description How many events there are. */
                events: number;
                /** @description `false`: an event is missing or was changed. Tell whoever runs the service. */
                whole: boolean;
            };
        };
        /** @description An error (RFC 9457). Errors may bring facts of their own as further members. */
        Problem: {
            /** @description The stable name to branch on: `urn:returflow:problem:<name>`. */
            type: string;
            /** @description What the name means. */
            title: string;
            status: number;
            /** @description What went wrong this time, for people. */
            detail?: string;
            /** @description The request’s id: tell it to whoever runs the service. */
            instance?: string;
            /** @description With InvalidRequest: each place that is wrong. Wrong values are never repeated. */
            errors?: {
                /** @description A place in the body, as JSON pointer. */
                pointer?: string;
                /** @description The name of a path parameter or header. */
                parameter?: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description A refusal at the door, before the service was asked. */
        GatewayMessage: {
            message: string;
        };
    };
    responses: {
        /** @description There is no session in the request. */
        NoSession: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description There is no access token in the request, or it is not valid here. */
        NoToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The session has ended, or never was one. */
        SessionEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description Too many requests at once. Wait a second. */
        Throttled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: {
        /** @description The shop’s number of the order. */
        OrderNumber: string;
        /** @description The shop’s number of a line of the order. */
        LineId: string;
        /** @description The return number (RMA). */
        ReturnId: string;
        /** @description The reference of a statement of withdrawal. */
        WithdrawalId: string;
        /** @description The number of a credit note, as it is printed. */
        CreditNote: string;
        /** @description The number of a receipt, as it is printed. */
        Receipt: string;
        /** @description The name of a picture. */
        PhotoId: string;
        /** @description A month or a day. */
        Period: string;
        /** @description What the return is called where it was finished; used for one return and never again. */
        Reference: string;
        /** @description The key that was redeemed under. */
        RedemptionKey: string;
        /** @description The reference of a store credit. */
        StoreCreditReference: string;
        /** @description A country, ISO 3166-1 alpha-2. */
        Market: string;
        /** @description A version, counted from 1. */
        Version: string;
        /** @description A version; 0 is the built-in one. */
        AnyVersion: string;
        /** @description Another version; 0 is the built-in one. */
        OtherVersion: string;
        /** @description A carrier that parcels are booked with. */
        Carrier: "sandbox";
        /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
        IdempotencyKey: string;
        /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
        IfNoneMatch: string;
        /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
        WebhookId: string;
        /** @description When it was signed, in seconds since 1970: within five minutes of now. */
        WebhookTimestamp: string;
        /** @description The number of a return, an order or a parcel; blanks do not matter. Stands alone, or with `limit`. A number that nothing has finds nothing. */
        Find: string;
        /** @description Only returns in this status. */
        WithStatus: "opened" | "in-review" | "approved" | "ended";
        /** @description Only returns that ended so. */
        WithEnding: "credited" | "rejected" | "returnless" | "remedied" | "cancelled" | "expired" | "carrier-unavailable" | "credit-needs-a-hand";
        /** @description Only returns of this market. */
        OfMarket: string;
        /** @description Only returns opened then or later. 92 days before `to`, unless told; at most 366. */
        OpenedFrom: string;
        /** @description Only returns opened before. Now, unless told. */
        OpenedBefore: string;
        /** @description So many returns at most. */
        Limit: number;
        /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
        Cursor: string;
        /** @description The figure; docs/figures.md defines each. */
        Figure: "return-rate" | "lead-time" | "resell-rate" | "cost-per-return" | "dispositions" | "review-load" | "refunds-due" | "contact-rate" | "outcomes" | "tied-up";
        /** @description The first day. 92 days with the last one, unless told; at most 366. */
        FromDay: string;
        /** @description The last day, included. Today, unless told. */
        ToDay: string;
        /** @description Rows for each value of one of: market, category, sku, size, campaign, reason, grade, carrier, stage, subject, channel, place; not every figure is kept by each. */
        GroupedBy: string;
        /** @description Rows for each day, week (from Monday) or month of the range. */
        Interval: "whole" | "day" | "week" | "month";
        /** @description Of `resell-rate`: days within which a unit must have been sold again. */
        WithinDays: number;
        /** @description Says in `moved` what moved a rate against as many days right before, or a year before: by the groups of `by`. */
        Against: "before" | "year-before";
        /** @description Only this market. At most one such filter at a time. */
        OnlyMarket: string;
        /** @description Only this category. At most one such filter at a time. */
        OnlyCategory: string;
        /** @description Only this article. At most one such filter at a time. */
        OnlySku: string;
        /** @description Only this size. At most one such filter at a time. */
        OnlySize: string;
        /** @description Only what was advertised by this campaign. At most one such filter at a time. */
        OnlyCampaign: string;
        /** @description Only returns for this reason. At most one such filter at a time. */
        OnlyReason: string;
        /** @description Only units of this grade. At most one such filter at a time. */
        OnlyGrade: string;
        /** @description Only returns that this carrier brought. At most one such filter at a time. */
        OnlyCarrier: string;
        /** @description Only contacts while returns were there. At most one such filter at a time. */
        OnlyStage: string;
        /** @description Only contacts about this, by the helpdesk’s code. At most one such filter at a time. */
        OnlySubject: string;
        /** @description Only contacts by this channel. At most one such filter at a time. */
        OnlyChannel: string;
        /** @description Only answers on this page or message. At most one such filter at a time. */
        OnlyPlace: string;
        /** @description Only returns of this market. */
        EntriesMarket: string;
        /** @description Only lines of this category; of none, where it is empty. One of `category`, `sku` and `reason` at a time. */
        EntriesCategory: string;
        /** @description Only lines of this article, without `market`. */
        EntriesSku: string;
        /** @description Only lines for this reason. */
        EntriesReason: string;
        /** @description So many returns are looked at. */
        EntriesLimit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSessionRequest"];
            };
        };
        responses: {
            /** @description The session is open. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description A code is awaited. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeAwaitedView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `OrderNotFound`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderNotFound";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `CodeRefused`: The code opens nothing. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:CodeRefused";
                    };
                };
            };
            /** @description `TooManyAttempts`: Too many attempts. */
            429: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:TooManyAttempts";
                    };
                };
            };
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop’s number of the order. */
                orderNumber: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `OrderNotFound`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    putOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path: {
                /** @description The shop’s number of the order. */
                orderNumber: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDocument"];
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `OrderHasReturns`: The order has returns and is settled. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderHasReturns" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `OrderTooLarge`: The order has too many lines. `OrderSumMismatch`: The order does not add up. `BundleRefused`: The price of a bundle cannot be shared over its lines. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderTooLarge" | "urn:returflow:problem:OrderSumMismatch" | "urn:returflow:problem:BundleRefused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    previewReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop’s number of the order. */
                orderNumber: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewReturnRequest"];
            };
        };
        responses: {
            /** @description The preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPreview"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `OrderNotFound`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderNotFound";
                    };
                };
            };
            /** @description `UnitsNotAvailable`: Fewer units are left to return. `OutOfStock`: Fewer units of the article are in stock. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnitsNotAvailable" | "urn:returflow:problem:OutOfStock";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `UnknownLine`: The order has no such line. `UnknownReason`: The policy has no such reason. `UnknownAnswer`: The policy has no such question or answer. `RemedyNotOffered`: The line is not offered that. `ArticleNotSold`: The shop does not sell that article. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:UnknownReason" | "urn:returflow:problem:UnknownAnswer" | "urn:returflow:problem:RemedyNotOffered" | "urn:returflow:problem:ArticleNotSold";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    openReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenReturnRequest"];
            };
        };
        responses: {
            /** @description The return is open. */
            201: {
                headers: {
                    /** @description Where the return is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `OrderNotFound`: No such order. `PhotoNotFound`: No such picture. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderNotFound" | "urn:returflow:problem:PhotoNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `UnitsNotAvailable`: Fewer units are left to return. `OutOfStock`: Fewer units of the article are in stock. `PhotosNotTaken`: The return takes no more pictures. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:UnitsNotAvailable" | "urn:returflow:problem:OutOfStock" | "urn:returflow:problem:PhotosNotTaken" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. `UnknownLine`: The order has no such line. `UnknownReason`: The policy has no such reason. `UnknownAnswer`: The policy has no such question or answer. `RemedyNotOffered`: The line is not offered that. `ArticleNotSold`: The shop does not sell that article. `PhotosMissing`: A line lacks the pictures that are asked for. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused" | "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:UnknownReason" | "urn:returflow:problem:UnknownAnswer" | "urn:returflow:problem:RemedyNotOffered" | "urn:returflow:problem:ArticleNotSold" | "urn:returflow:problem:PhotosMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    /** @description The version of the return: it changes with every event. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description The version of the return: it changes with every event. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The label. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. `LabelNotReady`: There is no label now. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:LabelNotReady";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
                /** @description The number of a credit note, as it is printed. */
                creditNote: components["parameters"]["CreditNote"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit note. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/xml": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. `CreditNoteNotFound`: No such credit note. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:CreditNoteNotFound";
                    };
                };
            };
            /** @description `NoteNotElectronic`: The credit note cannot be told as an e-invoice. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:NoteNotElectronic";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
                /** @description The number of a receipt, as it is printed. */
                receipt: components["parameters"]["Receipt"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. `ReceiptNotFound`: No such receipt. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:ReceiptNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getStoreCreditOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store credit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerStoreCreditView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. `StoreCreditUnknown`: No such store credit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:StoreCreditUnknown";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    payDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PayDifferenceRequest"];
            };
        };
        responses: {
            /** @description Where to pay. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentLinkView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `NothingToPay`: Nothing waits to be paid. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:NothingToPay";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    takeMoneyInstead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeMoneyInsteadRequest"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `MoneyHasMoved`: Money has moved, or is about to. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:MoneyHasMoved" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `UnknownLine`: The order has no such line. `RemedyNotOffered`: The line is not offered that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:RemedyNotOffered";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    cancelReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelReturnRequest"];
            };
        };
        responses: {
            /** @description The return, taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `TooLateToCancel`: The return can no longer be cancelled. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:TooLateToCancel" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    sendPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The picture itself. At most 4 MB. */
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description The picture is taken in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoView"];
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `PhotoUnreadable`: The picture cannot be read. `PhotoTooLarge`: The picture has too many pixels. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PhotoUnreadable" | "urn:returflow:problem:PhotoTooLarge";
                    };
                };
            };
            /** @description `TooManyAttempts`: Too many attempts. */
            429: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:TooManyAttempts";
                    };
                };
            };
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    addPhotos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPhotosRequest"];
            };
        };
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. `PhotoNotFound`: No such picture. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:PhotoNotFound";
                    };
                };
            };
            /** @description `PhotosNotTaken`: The return takes no more pictures. `ReturnChangedMeanwhile`: The return changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PhotosNotTaken" | "urn:returflow:problem:ReturnChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `UnknownLine`: The order has no such line. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownLine";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
                /** @description The name of a picture. */
                photoId: components["parameters"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. `PhotoNotFound`: No such picture. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:PhotoNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getExchanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The shop’s number of the order. */
                orderNumber: components["parameters"]["OrderNumber"];
                /** @description The shop’s number of a line of the order. */
                lineId: components["parameters"]["LineId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is to choose from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangesView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `OrderNotFound`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderNotFound";
                    };
                };
            };
            /** @description `UnknownLine`: The order has no such line. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownLine";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    putArticles: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutArticlesRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlesTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    putStock: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutStockRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    exportBookings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
                /** @description A month or a day. */
                period: components["parameters"]["Period"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `NotBookable`: A credit note does not fit the books. `TooManyNotes`: Too many credit notes for one file. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:NotBookable" | "urn:returflow:problem:TooManyNotes";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    listReturns: {
        parameters: {
            query?: {
                /** @description The number of a return, an order or a parcel; blanks do not matter. Stands alone, or with `limit`. A number that nothing has finds nothing. */
                find?: components["parameters"]["Find"];
                /** @description Only returns in this status. */
                status?: components["parameters"]["WithStatus"];
                /** @description Only returns that ended so. */
                ending?: components["parameters"]["WithEnding"];
                /** @description Only returns of this market. */
                market?: components["parameters"]["OfMarket"];
                /** @description Only returns opened then or later. 92 days before `to`, unless told; at most 366. */
                from?: components["parameters"]["OpenedFrom"];
                /** @description Only returns opened before. Now, unless told. */
                to?: components["parameters"]["OpenedBefore"];
                /** @description So many returns at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The returns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    searchReturns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchReturnsRequest"];
            };
        };
        responses: {
            /** @description What was found, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundReturns"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getWholeReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return, as support sees it. */
            200: {
                headers: {
                    /** @description The version of this answer: it changes with all that stands in it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeReturn"];
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description The version of this answer: it changes with all that stands in it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getCreditNoteOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
                /** @description The number of a credit note, as it is printed. */
                creditNote: components["parameters"]["CreditNote"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit note. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/xml": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. `CreditNoteNotFound`: No such credit note. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:CreditNoteNotFound";
                    };
                };
            };
            /** @description `NoteNotElectronic`: The credit note cannot be told as an e-invoice. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:NoteNotElectronic";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getReceiptOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
                /** @description The number of a receipt, as it is printed. */
                receipt: components["parameters"]["Receipt"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. `ReceiptNotFound`: No such receipt. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:ReceiptNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getPhotoOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
                /** @description The name of a picture. */
                photoId: components["parameters"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. `PhotoNotFound`: No such picture. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:PhotoNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getReviewQueue: {
        parameters: {
            query?: {
                /** @description So many returns at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getStuckQueue: {
        parameters: {
            query?: {
                /** @description So many returns at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    approveReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReviewRequest"];
            };
        };
        responses: {
            /** @description The return, approved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NotUnderReview`: The return is not under review. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NotUnderReview";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    rejectReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReviewRequest"];
            };
        };
        responses: {
            /** @description The return, rejected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NotUnderReview`: The return is not under review. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NotUnderReview";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    cancelForCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            /** @description The return, taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `TooLateToCancel`: The return can no longer be cancelled. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:TooLateToCancel";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    resendMessage: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendMessageRequest"];
            };
        };
        responses: {
            /** @description The return; the message follows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `MessageNotApplicable`: The message does not fit the return as it is. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:MessageNotApplicable";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    overrideDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRequest"];
            };
        };
        responses: {
            /** @description The return, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NotRejected`: The return is not rejected. `UnitsNotAvailable`: Fewer units are left to return. `MoneyHasMoved`: Money has moved, or is about to. `NothingCredited`: The return ended without a credit. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NotRejected" | "urn:returflow:problem:UnitsNotAvailable" | "urn:returflow:problem:MoneyHasMoved" | "urn:returflow:problem:NothingCredited";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. `NotInCustomersFavour`: It would not be in the customer’s favour. `UnknownLine`: The order has no such line. `MoreThanPaid`: More than was paid, or is left of it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused" | "urn:returflow:problem:NotInCustomersFavour" | "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:MoreThanPaid";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    correctReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectReturnRequest"];
            };
        };
        responses: {
            /** @description The return, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `MoneyNotTakenBack`: Money that was credited is not taken back. `CreditUnderWay`: A refund of the return is under way. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:MoneyNotTakenBack" | "urn:returflow:problem:CreditUnderWay";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. `UnknownScan`: The return has no such scan. `UnknownLine`: The order has no such line. `UnitsNotGraded`: Fewer units have that grade. `MoreThanPaid`: More than was paid, or is left of it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused" | "urn:returflow:problem:UnknownScan" | "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:UnitsNotGraded" | "urn:returflow:problem:MoreThanPaid";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    grantGoodwill: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantGoodwillRequest"];
            };
        };
        responses: {
            /** @description The return, with the goodwill. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NothingCredited`: The return ended without a credit. `CreditUnderWay`: A refund of the return is under way. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NothingCredited" | "urn:returflow:problem:CreditUnderWay";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. `MoreThanPaid`: More than was paid, or is left of it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused" | "urn:returflow:problem:MoreThanPaid";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    changeRemedy: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRemedyRequest"];
            };
        };
        responses: {
            /** @description The return, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NoRemedyLeft`: The line is refunded, or its goods are sent. `NothingCredited`: The return ended without a credit. `CreditUnderWay`: A refund of the return is under way. `MoneyHasMoved`: Money has moved, or is about to. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NoRemedyLeft" | "urn:returflow:problem:NothingCredited" | "urn:returflow:problem:CreditUnderWay" | "urn:returflow:problem:MoneyHasMoved";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. `UnknownLine`: The order has no such line. `MoreThanPaid`: More than was paid, or is left of it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused" | "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:MoreThanPaid";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    sendRemedy: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendRemedyRequest"];
            };
        };
        responses: {
            /** @description The return, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NothingToSend`: Nothing waits to be sent. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NothingToSend";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    redriveReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            /** @description The return; what follows happens after the answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NotStuck`: The return goes on by itself. `UnitsNotAvailable`: Fewer units are left to return. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NotStuck" | "urn:returflow:problem:UnitsNotAvailable";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    settleCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleCreditRequest"];
            };
        };
        responses: {
            /** @description The return, credited. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. `NothingToSettle`: No credit waits for a person. `RefundedAlready`: The payment provider has refunded it. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile" | "urn:returflow:problem:NothingToSettle" | "urn:returflow:problem:RefundedAlready";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `RefundsUnknown`: The payment provider cannot be asked what it refunded. `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RefundsUnknown" | "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyList"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
                /** @description A version; 0 is the built-in one. */
                version: components["parameters"]["AnyVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        market: string;
                        version: number;
                        rules: unknown[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description You have the document. */
            304: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `PolicyNotFound`: No such policy. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PolicyNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    publishPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
                /** @description A version, counted from 1. */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDocument"];
            };
        };
        responses: {
            /** @description It stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPublished"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `PolicyVersionExists`: The version was published with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PolicyVersionExists";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `PolicyRefused`: The policy has errors, or is against the law. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PolicyRefused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    comparePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
                /** @description A version; 0 is the built-in one. */
                version: components["parameters"]["AnyVersion"];
                /** @description Another version; 0 is the built-in one. */
                other: components["parameters"]["OtherVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDifferences"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `PolicyNotFound`: No such policy. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PolicyNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    backtestPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDocument"];
            };
        };
        responses: {
            /** @description What would have changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTried"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    stateWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description The receipt. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalReceipt"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `TooManyAttempts`: Too many attempts. */
            429: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:TooManyAttempts";
                    };
                };
            };
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getWithdrawalWords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts. */
            200: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalWordsView"];
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Throttled"];
        };
    };
    getWithdrawalQueue: {
        parameters: {
            query?: {
                /** @description So many returns at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalPage"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The reference of a statement of withdrawal. */
                withdrawalId: components["parameters"]["WithdrawalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeWithdrawal"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `WithdrawalNotFound`: No such statement of withdrawal. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:WithdrawalNotFound";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    attachWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The reference of a statement of withdrawal. */
                withdrawalId: components["parameters"]["WithdrawalId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachWithdrawalRequest"];
            };
        };
        responses: {
            /** @description The statement, tied. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalRowView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `WithdrawalNotFound`: No such statement of withdrawal. `OrderNotFound`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:WithdrawalNotFound" | "urn:returflow:problem:OrderNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `WithdrawalSettled`: The statement waits for nobody. `UnitsNotAvailable`: Fewer units are left to return. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:WithdrawalSettled" | "urn:returflow:problem:UnitsNotAvailable" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. `UnknownLine`: The order has no such line. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused" | "urn:returflow:problem:UnknownLine";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    closeWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this request, chosen by you: a UUID will do. The same request under the same key is carried out once and answered alike for a day; another request under it is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The reference of a statement of withdrawal. */
                withdrawalId: components["parameters"]["WithdrawalId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRequest"];
            };
        };
        responses: {
            /** @description The statement, closed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalRowView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. `IdempotencyKeyRequired`: The request needs an Idempotency-Key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest" | "urn:returflow:problem:IdempotencyKeyRequired";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `WithdrawalNotFound`: No such statement of withdrawal. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:WithdrawalNotFound";
                    };
                };
            };
            /** @description `RequestInProgress`: A request with this Idempotency-Key is being answered. `WithdrawalSettled`: The statement waits for nobody. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:WithdrawalSettled";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    tellSupportContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupportContact"];
            };
        };
        responses: {
            /** @description Understood. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveFeedbackRequest"];
            };
        };
        responses: {
            /** @description What stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `ReturnChangedMeanwhile`: The return changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    answerFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerFeedbackRequest"];
            };
        };
        responses: {
            /** @description What stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `ReturnChangedMeanwhile`: The return changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getUnmatchedContacts: {
        parameters: {
            query?: {
                /** @description So many returns at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmatchedContactPage"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getFigure: {
        parameters: {
            query?: {
                /** @description The first day. 92 days with the last one, unless told; at most 366. */
                from?: components["parameters"]["FromDay"];
                /** @description The last day, included. Today, unless told. */
                to?: components["parameters"]["ToDay"];
                /** @description Rows for each value of one of: market, category, sku, size, campaign, reason, grade, carrier, stage, subject, channel, place; not every figure is kept by each. */
                by?: components["parameters"]["GroupedBy"];
                /** @description Rows for each day, week (from Monday) or month of the range. */
                interval?: components["parameters"]["Interval"];
                /** @description Of `resell-rate`: days within which a unit must have been sold again. */
                within?: components["parameters"]["WithinDays"];
                /** @description Says in `moved` what moved a rate against as many days right before, or a year before: by the groups of `by`. */
                against?: components["parameters"]["Against"];
                /** @description Only this market. At most one such filter at a time. */
                market?: components["parameters"]["OnlyMarket"];
                /** @description Only this category. At most one such filter at a time. */
                category?: components["parameters"]["OnlyCategory"];
                /** @description Only this article. At most one such filter at a time. */
                sku?: components["parameters"]["OnlySku"];
                /** @description Only this size. At most one such filter at a time. */
                size?: components["parameters"]["OnlySize"];
                /** @description Only what was advertised by this campaign. At most one such filter at a time. */
                campaign?: components["parameters"]["OnlyCampaign"];
                /** @description Only returns for this reason. At most one such filter at a time. */
                reason?: components["parameters"]["OnlyReason"];
                /** @description Only units of this grade. At most one such filter at a time. */
                grade?: components["parameters"]["OnlyGrade"];
                /** @description Only returns that this carrier brought. At most one such filter at a time. */
                carrier?: components["parameters"]["OnlyCarrier"];
                /** @description Only contacts while returns were there. At most one such filter at a time. */
                stage?: components["parameters"]["OnlyStage"];
                /** @description Only contacts about this, by the helpdesk’s code. At most one such filter at a time. */
                subject?: components["parameters"]["OnlySubject"];
                /** @description Only contacts by this channel. At most one such filter at a time. */
                channel?: components["parameters"]["OnlyChannel"];
                /** @description Only answers on this page or message. At most one such filter at a time. */
                place?: components["parameters"]["OnlyPlace"];
            };
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The figure; docs/figures.md defines each. */
                figure: components["parameters"]["Figure"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figure. */
            200: {
                headers: {
                    /** @description The version of this answer: it changes with all that stands in it. */
                    ETag?: string;
                    /** @description The name to save it under. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureView"];
                    "text/csv": string;
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description The version of this answer: it changes with all that stands in it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `UnknownGroup`: The figure is not kept by that. `RangeTooLong`: The range is too long. `TooManyGroups`: Too many groups for that range. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownGroup" | "urn:returflow:problem:RangeTooLong" | "urn:returflow:problem:TooManyGroups";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getCostEntries: {
        parameters: {
            query?: {
                /** @description The first day. 92 days with the last one, unless told; at most 366. */
                from?: components["parameters"]["FromDay"];
                /** @description The last day, included. Today, unless told. */
                to?: components["parameters"]["ToDay"];
                /** @description Only returns of this market. */
                market?: components["parameters"]["EntriesMarket"];
                /** @description Only lines of this category; of none, where it is empty. One of `category`, `sku` and `reason` at a time. */
                category?: components["parameters"]["EntriesCategory"];
                /** @description Only lines of this article, without `market`. */
                sku?: components["parameters"]["EntriesSku"];
                /** @description Only lines for this reason. */
                reason?: components["parameters"]["EntriesReason"];
                /** @description So many returns are looked at. */
                limit?: components["parameters"]["EntriesLimit"];
                /** @description The `cursor` of the page before; the other parameters must be as they were, but for `limit`. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The returns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostEntryPage"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `UnknownGroup`: The figure is not kept by that. `RangeTooLong`: The range is too long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownGroup" | "urn:returflow:problem:RangeTooLong";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    rebuildFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RebuildRequest"];
            };
        };
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildProgress"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    tellResale: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resale"];
            };
        };
        responses: {
            /** @description It is recorded, now or before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `ReturnChangedMeanwhile`: The return changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `UnitsNotGraded`: Fewer units have that grade. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnitsNotGraded";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    tellReturnCost: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCost"];
            };
        };
        responses: {
            /** @description It is recorded, now or before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `ReturnChangedMeanwhile`: The return changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `CurrencyMismatch`: The return is in another currency. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:CurrencyMismatch";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    openLiveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OpenLiveTicketRequest"];
            };
        };
        responses: {
            /** @description The ticket. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTicketView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoSession"];
            403: components["responses"]["SessionEnded"];
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    openStaffLiveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OpenStaffLiveTicketRequest"];
            };
        };
        responses: {
            /** @description The ticket. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTicketView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    putHistory: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path: {
                /** @description What the return is called where it was finished; used for one return and never again. */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HistoryBody"];
            };
        };
        responses: {
            /** @description The number that it has here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `OrderNotFound`: No such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:OrderNotFound";
                    };
                };
            };
            /** @description `UnitsNotAvailable`: Fewer units are left to return. `ReferenceReused`: Another return was told under the reference. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnitsNotAvailable" | "urn:returflow:problem:ReferenceReused" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `UnknownLine`: The order has no such line. `MoreUnitsThanAnnounced`: More units than the return announces. `TimesOutOfOrder`: The times do not follow one another. `CreditSumMismatch`: The credit does not add up. `UnknownPayment`: The order has no such payment. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:MoreUnitsThanAnnounced" | "urn:returflow:problem:TimesOutOfOrder" | "urn:returflow:problem:CreditSumMismatch" | "urn:returflow:problem:UnknownPayment";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    putPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path: {
                /** @description A country, ISO 3166-1 alpha-2. */
                market: components["parameters"]["Market"];
                /** @description A version, counted from 1. */
                version: components["parameters"]["Version"];
            };
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDocument"];
            };
        };
        responses: {
            /** @description It stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPublished"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `PolicyVersionExists`: The version was published with other content. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PolicyVersionExists";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `PolicyRefused`: The policy has errors, or is against the law. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PolicyRefused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    reviewReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path: {
                /** @description The return number (RMA). */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewReturnRequest"];
            };
        };
        responses: {
            /** @description The return, decided. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound";
                    };
                };
            };
            /** @description `NotUnderReview`: The return is not under review. `RequestInProgress`: A request with this Idempotency-Key is being answered. `ReturnChangedMeanwhile`: The return changed meanwhile. `OrderChangedMeanwhile`: The order changed meanwhile. */
            409: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:NotUnderReview" | "urn:returflow:problem:RequestInProgress" | "urn:returflow:problem:ReturnChangedMeanwhile" | "urn:returflow:problem:OrderChangedMeanwhile";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `IdempotencyKeyReused`: The Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:IdempotencyKeyReused";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    tellParcelNews: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path: {
                /** @description A carrier that parcels are booked with. */
                carrier: components["parameters"]["Carrier"];
            };
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParcelNews"];
            };
        };
        responses: {
            /** @description Understood. The return is changed after this answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewsTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `UnknownParcel`: No return has such a parcel. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownParcel";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    tellInspectionNews: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionNews"];
            };
        };
        responses: {
            /** @description Understood. The return is changed after this answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewsTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `ReturnNotFound`: No such return. `UnknownParcel`: No return has such a parcel. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:ReturnNotFound" | "urn:returflow:problem:UnknownParcel";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `UnknownLine`: The order has no such line. `MoreUnitsThanAnnounced`: More units than the return announces. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnknownLine" | "urn:returflow:problem:MoreUnitsThanAnnounced";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    tellStripeNews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 256 KB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripeEvent"];
            };
        };
        responses: {
            /** @description Understood. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeNewsTaken"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    askStoreCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskStoreCreditRequest"];
            };
        };
        responses: {
            /** @description What is left of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCreditBalance"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `StoreCreditUnknown`: No such store credit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreCreditUnknown";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    redeemStoreCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemStoreCreditRequest"];
            };
        };
        responses: {
            /** @description It is paid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `StoreCreditUnknown`: No such store credit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreCreditUnknown";
                    };
                };
            };
            /** @description `StoreCreditTooLittle`: The store credit has less left. `StoreCreditExpired`: The store credit has expired. `RedemptionVoided`: The redemption was taken back. `RedemptionKeyReused`: The key is another redemption’s. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreCreditTooLittle" | "urn:returflow:problem:StoreCreditExpired" | "urn:returflow:problem:RedemptionVoided" | "urn:returflow:problem:RedemptionKeyReused";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            /** @description `StoreCreditOtherCurrency`: The store credit is in another currency. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreCreditOtherCurrency";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    takeBackRedemption: {
        parameters: {
            query?: never;
            header: {
                /** @description The sender’s id of the message. The same message may be sent again under it, with no second effect. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was signed, in seconds since 1970: within five minutes of now. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
            };
            path: {
                /** @description The key that was redeemed under. */
                key: components["parameters"]["RedemptionKey"];
            };
            cookie?: never;
        };
        /** @description Signed as it is sent, byte for byte. At most 6 MB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackRedemptionRequest"];
            };
        };
        responses: {
            /** @description Nothing is redeemed under the key any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionTakenBack"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            /** @description `SignatureMissing`: The message is not signed. `SignatureInvalid`: The signature does not fit the message. `SignatureExpired`: The message was signed too long ago, or ahead of time. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:SignatureMissing" | "urn:returflow:problem:SignatureInvalid" | "urn:returflow:problem:SignatureExpired";
                    };
                };
            };
            /** @description `PayloadTooLarge`: The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:PayloadTooLarge";
                    };
                };
            };
            /** @description `UnsupportedMediaType`: The request is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:UnsupportedMediaType";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getStoreCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The reference of a store credit. */
                reference: components["parameters"]["StoreCreditReference"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store credit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCreditView"];
                };
            };
            /** @description `InvalidRequest`: The request is not as it should be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InvalidRequest";
                    };
                };
            };
            401: components["responses"]["NoToken"];
            /** @description `RoleMissing`: None of your roles may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:RoleMissing";
                    };
                };
            };
            /** @description `StoreCreditUnknown`: No such store credit. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreCreditUnknown";
                    };
                };
            };
            429: components["responses"]["Throttled"];
            /** @description `InternalError`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:InternalError";
                    };
                };
            };
            /** @description `StoreBusy`: The service is busy. `ItemTooNew`: A newer version of the service wrote this. */
            503: {
                headers: {
                    /** @description Seconds to wait before the same request may succeed. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        type?: "urn:returflow:problem:StoreBusy" | "urn:returflow:problem:ItemTooNew";
                    };
                };
            };
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                        info: Record<string, never>;
                        paths: Record<string, never>;
                    };
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Throttled"];
        };
    };
    getPolicySchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        $schema: string;
                        properties: Record<string, never>;
                    };
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Throttled"];
        };
    };
    getAsyncapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asyncapi: string;
                        info: Record<string, never>;
                        channels: Record<string, never>;
                    };
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Throttled"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you have: 304 without a body if it is still the current one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description You have the current version. */
            304: {
                headers: {
                    /** @description Changes with the document. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Throttled"];
        };
    };
}
