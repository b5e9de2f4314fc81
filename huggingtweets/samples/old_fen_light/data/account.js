window.YTD.account.part0 = [
  {
    "account": {
      "username": "old_fen_light",
      "accountId": "1482093751",
      "createdAt": "2023-08-30T10:02:00.000Z",
      "accountDisplayName": "Keeper Marn, Fen Light"
    }
  }
]
