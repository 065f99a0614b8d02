import{c as e,o as t,p as n,u as r}from"./shared-problems.js";import{t as i}from"./shared-page.js";var a=class extends i{static{this.properties={...i.properties,busy:{state:!0}}}constructor(){super(),this.busy=!1}render(){return n`${this.dataset.provider===`yes`?n`<div class="card stack sign-in">
            <h2>Med kommunens login</h2>
            <a class="solid" href=${this.providerAddress}>Log ind med kommunens login</a>
          </div>`:r}
      <form class="card stack sign-in" novalidate @submit=${e=>void this.enter(e)}>
        <h2>Med en nøgle</h2>
        <div class="field">
          <label for="key">Nøgle</label>
          <p class="hint" id="key-hint">Den har du fået af dem, der passer Klarplan. Den begynder med klarplan_.</p>
          <input id="key" name="key" type="password" autocomplete="current-password" spellcheck="false" required
            aria-invalid=${this.problem!==null} aria-describedby=${this.problem?`key-error key-hint`:`key-hint`} />
          ${this.problem?n`<p class="problem" id="key-error" role="alert">${t(this.problem.detail||`Nøglen kunne ikke bruges.`)}</p>`:r}
        </div>
        <button class="solid" type="submit" aria-disabled=${this.busy}>Log ind</button>
      </form>`}async enter(t){t.preventDefault();let n=this.querySelector(`#key`);n&&!this.busy&&(this.busy=!0,this.problem=n.value.trim()?null:new e(422,``,`Skriv din nøgle.`),this.problem||await this.sendKey(n.value.trim()),this.busy=!1,this.problem&&n.focus())}async sendKey(t){try{let n=await fetch(`/api/session`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({key:t})}),r=await n.json();n.ok?location.assign(o()):this.problem=new e(n.status,``,r.detail??``)}catch{this.problem=new e(0,``,`Klarplan kan ikke nås lige nu. Prøv igen om lidt.`)}}get providerAddress(){return`/login?to=${encodeURIComponent(o())}`}};function o(){let e=new URLSearchParams(location.search).get(`til`)??`/`,t=new URL(e,location.origin);return t.origin===location.origin&&e.startsWith(`/`)?t.pathname+t.search+t.hash:`/`}customElements.define(`klarplan-log-ind-page`,a);